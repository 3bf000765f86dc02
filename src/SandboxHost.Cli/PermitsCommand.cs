using System.CommandLine;
using System.Text.Json;
using SandboxHost.Sandbox;

namespace SandboxHost.Cli;

/// <summary><c>sandbox-host permits [--json]</c></summary>
internal static class PermitsCommand
{
    private const int Width = 120;

    public static Command Create(Terminal terminal)
    {
        var json = new Option<bool>("--json")
        {
            Description = "Print one JSON document instead of text.",
        };
        var command = new Command("permits", "Prints all that a pattern can reach: what it can ask its host for, what it can import, and what it has of the language.") { json };
        command.SetAction(parse =>
        {
            terminal.Out.Write(parse.GetValue(json) ? ToJson() : ToText());
            return ExitCode.Done;
        });
        return command;
    }

    // ---- Text ------------------------------------------------------------------------------------------------

    private static string ToText()
    {
        var text = new System.Text.StringBuilder();
        var exports = SandboxPermits.ReadModuleExports();
        Section(text, "Requests to the host: all that a pattern can cause outside of its realm");
        Notes(text, SandboxPermits.HostRequests);

        Section(text, $"Modules that can be imported: {string.Join(", ", SandboxPermits.Modules)}");
        foreach (var (kind, name) in ((ModuleExportKind, string)[])
            [
                (ModuleExportKind.Function, "functions"), (ModuleExportKind.Constructor, "constructors"), (ModuleExportKind.Constant, "constants"),
                (ModuleExportKind.Power, "powers, which say `not granted` unless the host grants them"),
            ])
        {
            text.Append("  ").Append(name).Append('\n');
            Words(text, "    ", exports.Where(export => export.Kind == kind).Select(export => export.Name));
        }

        Section(text, "Tamed: there, but not as the language has it");
        Notes(text, SandboxPermits.Tamed);
        Section(text, "Absent on purpose");
        foreach (var why in SandboxPermits.Absent.GroupBy(note => note.Note))
        {
            text.Append("  ").Append(string.Join(", ", why.Select(note => note.Name))).Append(": ").Append(why.Key).Append('\n');
        }

        Section(text, "Refused syntax");
        Notes(text, SandboxPermits.RefusedSyntax);
        Section(text, "Globals");
        Words(text, "  ", SandboxPermits.Globals);
        Section(text, "Objects of the language, frozen, with all that is on them; @@ stands for a symbol");
        foreach (var permitted in SandboxPermits.Objects)
        {
            text.Append("  ").Append(permitted.Name).Append(permitted is { Script: { } script } && !permitted.Name.Contains('.', StringComparison.Ordinal) ? $" = {script}" : "").Append('\n');
            Words(text, "    ", permitted.Properties);
        }

        return text.ToString();
    }

    private static void Section(System.Text.StringBuilder text, string title) => text.Append(text.Length == 0 ? "" : "\n").Append(title).Append('\n');

    private static void Notes(System.Text.StringBuilder text, IReadOnlyList<PermitNote> notes)
    {
        var width = notes.Max(note => note.Name.Length);
        foreach (var note in notes)
        {
            text.Append("  ").Append(note.Name.PadRight(width)).Append("  ").Append(note.Note).Append('\n');
        }
    }

    private static void Words(System.Text.StringBuilder text, string indent, IEnumerable<string> words)
    {
        var column = 0;
        foreach (var word in words)
        {
            if (column == 0 || column + 1 + word.Length > Width)
            {
                text.Append(column == 0 ? "" : "\n").Append(indent);
                column = indent.Length;
            }
            else
            {
                text.Append(' ');
                column++;
            }

            text.Append(word);
            column += word.Length;
        }

        text.Append('\n');
    }

    // ---- JSON ------------------------------------------------------------------------------------------------

    // { "version": 1, … }: members may be added, none is renamed.
    private static string ToJson() => JsonOutput.Create(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("version", 1);
        Write(writer, "hostRequests", SandboxPermits.HostRequests);
        Write(writer, "modules", SandboxPermits.Modules);
        writer.WriteStartArray("exports");
        foreach (var export in SandboxPermits.ReadModuleExports())
        {
            writer.WriteStartObject();
            writer.WriteString("name", export.Name);
            writer.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(export.Kind.ToString()));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        Write(writer, "tamed", SandboxPermits.Tamed);
        Write(writer, "absent", SandboxPermits.Absent);
        Write(writer, "refusedSyntax", SandboxPermits.RefusedSyntax);
        Write(writer, "globals", SandboxPermits.Globals);
        writer.WriteStartArray("objects");
        foreach (var permitted in SandboxPermits.Objects)
        {
            writer.WriteStartObject();
            writer.WriteString("name", permitted.Name);
            if (permitted.Script is { } script && !permitted.Name.Contains('.', StringComparison.Ordinal))
            {
                writer.WriteString("script", script);
            }

            Write(writer, "properties", permitted.Properties);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, string name, IEnumerable<PermitNote> notes)
    {
        writer.WriteStartArray(name);
        foreach (var note in notes)
        {
            writer.WriteStartObject();
            writer.WriteString("name", note.Name);
            writer.WriteString("note", note.Note);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
