using System.CommandLine;
using System.Text.Json;
using SandboxHost.Compiler;

namespace SandboxHost.Cli;

/// <summary><c>sandbox-host schema FILE [--json]</c></summary>
internal static class SchemaCommand
{
    private static readonly (string Role, Func<BuilderSite, Schema?> Of)[] Roles =
    [
        ("argument", site => site.Argument),
        ("result", site => site.Result),
        ("event", site => site.Event),
        ("context", site => site.Context),
        ("value", site => site.Value),
    ];

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "The main file of a pattern: .tsx, .ts, .jsx or .js. The files that it imports are read, too.",
        };
        var json = new Option<bool>("--json")
        {
            Description = "Print one JSON document instead of text.",
        };
        var command = new Command("schema", "Prints what a pattern's types become: the schemas of its patterns, handlers, lifts and cells.") { file, json };
        command.SetAction(parse => Run(parse.GetRequiredValue(file), parse.GetValue(json), terminal));
        return command;
    }

    private static int Run(string path, bool isJson, Terminal terminal)
    {
        var program = ProgramCompiler.Compile(ProgramFiles.Read(path));

        // The diagnostics are not the result: they go where they cannot be taken for schemas.
        terminal.WriteError(DiagnosticReport.Parts(program.Diagnostics.Select(ProgramFiles.WithoutRoot)));
        if (program.HasErrors)
        {
            terminal.Error.WriteLine($"{DiagnosticReport.Summarize(program.Modules.Count, program.Diagnostics)}; no schemas.");
            return ExitCode.PatternErrors;
        }

        if (isJson)
        {
            terminal.Out.Write(ToJson(program));
        }
        else
        {
            WriteText(program, terminal.Out);
        }

        return ExitCode.Done;
    }

    private static void WriteText(CompiledProgram program, TextWriter output)
    {
        foreach (var site in program.Sites)
        {
            output.WriteLine($"{PlaceOf(site.Module, site.Position)} {NameOf(site.Kind)}{(site.Name is { } name ? $" {name}" : "")}");
            foreach (var (role, of) in Roles)
            {
                if (of(site) is { } schema)
                {
                    output.WriteLine($"  {role}: {schema.ToJson()}");
                }
            }

            foreach (var note in site.Notes)
            {
                output.WriteLine($"  true at {PlaceOf(note.Module, note.Position)}: {note.Reason}");
            }
        }
    }

    // { "version": 1, "sites": […] }: members may be added, none is renamed. Positions are one-based, offsets zero-based UTF-16.
    private static string ToJson(CompiledProgram program) => JsonOutput.Create(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("version", 1);
        writer.WriteStartArray("sites");
        foreach (var site in program.Sites)
        {
            WriteSite(writer, site);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void WriteSite(Utf8JsonWriter writer, BuilderSite site)
    {
        writer.WriteStartObject();
        writer.WriteNumber("number", site.Number);
        writer.WriteString("kind", NameOf(site.Kind));
        writer.WriteString("name", site.Name);
        WritePlace(writer, site.Module, site.Offset, site.Position);
        foreach (var (role, of) in Roles)
        {
            if (of(site) is { } schema)
            {
                writer.WritePropertyName(role);
                schema.WriteTo(writer);
            }
        }

        writer.WriteStartArray("notes");
        foreach (var note in site.Notes)
        {
            writer.WriteStartObject();
            WritePlace(writer, note.Module, note.Offset, note.Position);
            writer.WriteString("reason", note.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter writer, string module, int offset, TextPosition position)
    {
        writer.WriteString("file", module[1..]);
        writer.WriteNumber("offset", offset);
        writer.WriteNumber("line", position.Line);
        writer.WriteNumber("column", position.Column);
    }

    // The slash at the beginning of a module's name is the program's root.
    private static string PlaceOf(string module, TextPosition position) => $"{module[1..]}:{position.Line}:{position.Column}";

    private static string NameOf(BuilderKind kind)
    {
        var name = kind.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
