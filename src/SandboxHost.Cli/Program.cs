using System.CommandLine;
using System.CommandLine.Parsing;
using SandboxHost.Compiler;
using SandboxHost.Isolation;

namespace SandboxHost.Cli;

/// <summary>The composition root: reads the command line, runs one command, and says by the exit code how it went.</summary>
internal static class Program
{
    private const string ProgramName = "sandbox-host";

    private static int Main(string[] args)
    {
        var terminal = Terminal.OfProcess();

        // A pattern runs on a thread of its own, and what that thread did not expect ends the process, too.
        AppDomain.CurrentDomain.UnhandledException += (_, unexpected) =>
        {
            ReportBug((Exception)unexpected.ExceptionObject, terminal);
            Environment.Exit(ExitCode.Bug);
        };
        return Run(args, terminal);
    }

    /// <summary>Runs the program with its output sent elsewhere, as the tests do.</summary>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        try
        {
            var root = CreateRoot(terminal);
            var parse = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            ThrowIfWrong(parse);
            return parse.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = terminal.Out,
                Error = terminal.Error,
            });
        }
        catch (UsageException exception)
        {
            terminal.Error.WriteLine($"{ProgramName}: {exception.Message}");
            return ExitCode.WrongUsage;
        }
        catch (IsolationUnavailableException exception)
        {
            terminal.Error.WriteLine($"{ProgramName}: {exception.Message}");
            terminal.Error.WriteLine("`--isolation best-effort` runs patterns with what this machine has; `--isolation in-process` without a process of their own. `sandbox-host doctor` says more.");
            return ExitCode.NoIsolation;
        }
#pragma warning disable CA1031 // The last line of defence: whatever comes this far is a mistake of ours, and is said to be one.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            ReportBug(exception, terminal);
            return ExitCode.Bug;
        }
    }

    private static void ReportBug(Exception exception, Terminal terminal)
    {
        terminal.Error.WriteLine($"bug: {exception.Message}");
        terminal.Error.WriteLine("This is a mistake in sandbox-host, not in your files. Please report it with the lines below.");
        terminal.Error.WriteLine(exception);
    }

    private static RootCommand CreateRoot(Terminal terminal)
    {
        var root = new RootCommand("Runs patterns in a sandbox, compiles them, and says what is wrong with them.")
        {
            RunCommand.Create(terminal),
            CheckCommand.Create(terminal),
            CompileCommand.Create(terminal),
            SchemaCommand.Create(terminal),
            TestCommand.Create(terminal),
            TestScenarioCommand.Create(terminal),
            DoctorCommand.Create(terminal),
            PermitsCommand.Create(terminal),
        };

        // `[suggest]` and its kin are for shells, and would hide a file of such a name.
        root.Directives.Clear();
        return root;
    }

    private static void ThrowIfWrong(ParseResult parse)
    {
        if (FindUnknownOption(parse) is { } option)
        {
            var known = KnownOptions(parse.CommandResult).ToList();
            throw new UsageException(
                $"There is no option `{option}`{Suggestion(option, known)} {SeeHelp(parse)}");
        }

        if (parse.Errors.Count == 0)
        {
            return;
        }

        var command = parse.CommandResult.Command;
        if (command.Subcommands.Count > 0)
        {
            var commands = command.Subcommands.Select(subcommand => subcommand.Name).ToList();
            throw new UsageException(parse.UnmatchedTokens is [var unknown, ..]
                ? $"There is no command `{unknown}`{Suggestion(unknown, commands)} {SeeHelp(parse)}"
                : $"Which command? There are {string.Join(", ", commands.Select(name => $"`{name}`"))}. {SeeHelp(parse)}");
        }

        throw new UsageException($"{parse.Errors[0].Message} {SeeHelp(parse)}");
    }

    // System.CommandLine takes an option it does not know for a file name, wherever a file name may stand.
    private static string? FindUnknownOption(ParseResult parse) => parse.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .Where(token => token.Type == TokenType.Argument && token.Value.Length > 1 && token.Value[0] == '-')
        .Select(token => token.Value.Split('=')[0])
        .FirstOrDefault();

    private static IEnumerable<string> KnownOptions(CommandResult result)
    {
        for (var current = result; current is not null; current = current.Parent as CommandResult)
        {
            foreach (var option in current.Command.Options.Where(option => current == result || option.Recursive))
            {
                yield return option.Name;
            }
        }
    }

    private static string Suggestion(string unknown, IEnumerable<string> known) =>
        Spelling.FindNearest(unknown, known) is { } nearest ? $"; did you mean `{nearest}`?" : ".";

    private static string SeeHelp(ParseResult parse)
    {
        var command = parse.CommandResult.Command;
        return $"See `{(command is RootCommand ? ProgramName : $"{ProgramName} {command.Name}")} --help`.";
    }
}
