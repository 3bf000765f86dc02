using System.CommandLine;
using SandboxHost.Compiler;

namespace SandboxHost.Cli;

/// <summary><c>sandbox-host check FILE… [--json]</c></summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Files of a pattern: .tsx, .ts, .jsx or .js.",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json")
        {
            Description = "Print one JSON document instead of text.",
        };
        var command = new Command("check", "Says what is wrong with files. Ends with 1 if there are errors.") { files, json };
        command.SetAction(parse => Run(parse.GetRequiredValue(files), parse.GetValue(json), terminal));
        return command;
    }

    private static int Run(IReadOnlyList<string> paths, bool isJson, Terminal terminal)
    {
        // All are read before any is compiled: a wrong name is said at once, not after other files' errors.
        var programs = paths.Select(path => (Path: path, Source: ProgramFiles.Read(path))).ToList();

        // A file that is named, and those that it imports, are looked at as the program that would run; what two of them share is said once.
        var files = new List<string>();
        var diagnostics = new List<Diagnostic>();
        foreach (var (path, source) in programs)
        {
            var program = ProgramCompiler.Compile(source);
            files.AddRange(program.Modules.Select(module => ProgramFiles.NameOf(module.Name, path, paths)).Except(files));
            diagnostics.AddRange(program.Diagnostics.Select(diagnostic => ProgramFiles.WithName(diagnostic, path, paths)).Except(diagnostics));
        }

        if (isJson)
        {
            terminal.Out.Write(ToJson(files, diagnostics));
        }
        else
        {
            terminal.WriteOut(DiagnosticReport.Parts(diagnostics));
        }

        terminal.Error.WriteLine(DiagnosticReport.Summarize(files.Count, diagnostics));
        return diagnostics.Exists(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? ExitCode.PatternErrors : ExitCode.Done;
    }

    // { "version": 1, "files": […], "diagnostics": […] }: members may be added, none is renamed.
    private static string ToJson(IReadOnlyList<string> files, IReadOnlyList<Diagnostic> diagnostics) => JsonOutput.Create(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("version", 1);
        writer.WriteStartArray("files");
        foreach (var file in files)
        {
            writer.WriteStringValue(file);
        }

        writer.WriteEndArray();
        writer.WritePropertyName("diagnostics");
        DiagnosticRenderer.WriteJson(writer, diagnostics);
        writer.WriteEndObject();
    });
}
