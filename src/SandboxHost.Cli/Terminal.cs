using System.Text;
using Spectre.Console;

namespace SandboxHost.Cli;

/// <summary>Where the program writes: results to <see cref="Out"/>, everything else to <see cref="Error"/>.</summary>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="HasOutColor">Whether colours may be written to <paramref name="Out"/>.</param>
/// <param name="HasErrorColor">Whether colours may be written to <paramref name="Error"/>.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool HasOutColor = false, bool HasErrorColor = false)
{
    /// <summary>The process's own streams, in UTF-8; in colour on a terminal, unless <c>NO_COLOR</c> is set.</summary>
    public static Terminal OfProcess()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var mayColor = MayColor(Environment.GetEnvironmentVariable("NO_COLOR"), Environment.GetEnvironmentVariable("TERM"));
        return new Terminal(
            Console.Out,
            Console.Error,
            mayColor && !Console.IsOutputRedirected,
            mayColor && !Console.IsErrorRedirected);
    }

    /// <summary>Whether a terminal is to get colours, by the variables of the environment.</summary>
    public static bool MayColor(string? noColor, string? term) => string.IsNullOrEmpty(noColor) && term != "dumb";

    /// <summary>Writes to standard output in the given styles, or plainly where there is no colour.</summary>
    public void WriteOut(IEnumerable<(Style Style, string Text)> parts) => Write(Out, HasOutColor, parts);

    /// <summary>Writes to standard error in the given styles, or plainly where there is no colour.</summary>
    public void WriteError(IEnumerable<(Style Style, string Text)> parts) => Write(Error, HasErrorColor, parts);

    private static void Write(TextWriter writer, bool hasColor, IEnumerable<(Style Style, string Text)> parts)
    {
        if (!hasColor)
        {
            foreach (var (_, text) in parts)
            {
                writer.Write(text);
            }

            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });

        // Lines are laid out already; the terminal wraps what is too wide for it, and carets stay under their text.
        console.Profile.Width = int.MaxValue / 2;
        foreach (var (style, text) in parts)
        {
            console.Write(new Text(text, style));
        }
    }
}
