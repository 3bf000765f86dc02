using Spectre.Console;

namespace SandboxHost.Cli;

/// <summary>Text in pieces with a style each, as <see cref="Terminal"/> writes it.</summary>
internal sealed class StyledText
{
    private readonly List<(Style Style, string Text)> _parts = [];

    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    public static Style Dim { get; } = new(decoration: Decoration.Dim);

    public static Style Good { get; } = new(Color.Green);

    public static Style Bad { get; } = new(Color.Red);

    public static Style Notable { get; } = new(Color.Yellow);

    public IReadOnlyList<(Style Style, string Text)> Parts => _parts;

    public StyledText Append(string text) => Append(Style.Plain, text);

    public StyledText Append(Style style, string text)
    {
        if (text.Length > 0)
        {
            _parts.Add((style, text));
        }

        return this;
    }

    /// <summary>Ends the line.</summary>
    public StyledText Line() => Append("\n");
}
