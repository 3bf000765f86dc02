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
        var sources = paths.Select(SourceFiles.Read).ToList();
        var modules = sources.Select(source => ModuleCompiler.Compile(source)).ToList();

        if (isJson)
        {
            terminal.Out.Write(ToJson(modules));
        }
        else
        {
            terminal.WriteOut(DiagnosticReport.Parts(modules.SelectMany(module => module.Diagnostics)));
        }

        terminal.Error.WriteLine(DiagnosticReport.Summarize(modules));
        return modules.Exists(module => module.HasErrors) ? ExitCode.PatternErrors : ExitCode.Done;
    }

    // { "version": 1, "files": […], "diagnostics": […] }: members may be added, none is renamed.
    private static string ToJson(IReadOnlyCollection<CompiledModule> modules) => JsonOutput.Create(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("version", 1);
        writer.WriteStartArray("files");
        foreach (var module in modules)
        {
            writer.WriteStringValue(module.Source.Path);
        }

        writer.WriteEndArray();
        writer.WritePropertyName("diagnostics");
        DiagnosticRenderer.WriteJson(writer, modules.SelectMany(module => module.Diagnostics));
        writer.WriteEndObject();
    });
}
