using System.CommandLine;
using SandboxHost.Compiler;

namespace SandboxHost.Cli;

/// <summary><c>sandbox-host compile FILE [--map] [--output FILE]</c></summary>
internal static class CompileCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "A file of a pattern: .tsx, .ts, .jsx or .js.",
        };
        var map = new Option<bool>("--map")
        {
            Description = "Print the position map from JavaScript to source, as JSON, instead of the JavaScript.",
        };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "Write to this file instead of standard output.",
            HelpName = "FILE",
        };
        var command = new Command("compile", "Prints the JavaScript that a file becomes, line for line.") { file, map, output };
        command.SetAction(parse =>
            Run(parse.GetRequiredValue(file), parse.GetValue(map), parse.GetValue(output), terminal));
        return command;
    }

    private static int Run(string path, bool isMap, string? outputPath, Terminal terminal)
    {
        if (outputPath is not null && Path.GetFullPath(outputPath) == Path.GetFullPath(path))
        {
            throw new UsageException($"`--output {outputPath}` would overwrite the source.");
        }

        // As part of its program, so that what is printed is what will run.
        var program = ProgramCompiler.Compile(ProgramFiles.Read(path));
        var diagnostics = program.Diagnostics.Select(diagnostic => ProgramFiles.WithName(diagnostic, path, path)).ToList();

        // Here the diagnostics are not the result: they go where they cannot be taken for JavaScript.
        terminal.WriteError(DiagnosticReport.Parts(diagnostics));
        if (program.HasErrors)
        {
            terminal.Error.WriteLine($"{DiagnosticReport.Summarize(program.Modules.Count, diagnostics)}; nothing was written.");
            return ExitCode.PatternErrors;
        }

        var module = program.Modules.First(module => module.Name == program.Main).Module;
        Write(isMap ? ToJson(module, path) : module.Code, outputPath, terminal);
        return ExitCode.Done;
    }

    private static void Write(string result, string? outputPath, Terminal terminal)
    {
        if (outputPath is null)
        {
            terminal.Out.Write(result);
            return;
        }

        try
        {
            File.WriteAllText(outputPath, result);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"`{outputPath}` cannot be written: {exception.Message}");
        }
    }

    // { "version": 1, "source": …, "sourceLength": …, "outputLength": …, "edits": […] }, offsets zero-based UTF-16:
    // text between two edits is the same on both sides. Members may be added, none is renamed.
    private static string ToJson(CompiledModule module, string path) => JsonOutput.Create(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("version", 1);
        writer.WriteString("source", path.Replace('\\', '/'));
        writer.WriteNumber("sourceLength", module.Map.SourceLength);
        writer.WriteNumber("outputLength", module.Map.OutputLength);
        writer.WriteStartArray("edits");
        foreach (var (source, output) in module.Map.Edits)
        {
            writer.WriteStartObject();
            writer.WriteNumber("sourceStart", source.Start);
            writer.WriteNumber("sourceLength", source.Length);
            writer.WriteNumber("outputStart", output.Start);
            writer.WriteNumber("outputLength", output.Length);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });
}
