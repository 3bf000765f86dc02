using System.Globalization;
using System.Text;

namespace SandboxHost.Sandbox;

/// <summary>What a pattern did wrong while it ran, in its author's terms.</summary>
/// <param name="Name">The name of the error: <c>TypeError</c>.</param>
/// <param name="Message">What it says.</param>
/// <param name="Stack">The pattern's own calls, the innermost first; nothing of the host.</param>
public sealed record PatternFault(string Name, string Message, IReadOnlyList<FaultFrame> Stack)
{
    /// <summary>Where it happened, as far as that is known.</summary>
    public FaultFrame? Place => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>The message with its place in front and the stack below.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (Place is { } place)
        {
            text.Append(CultureInfo.InvariantCulture, $"{place.Place}: ");
        }

        text.Append(CultureInfo.InvariantCulture, $"{Name}: {Message}");
        foreach (var frame in Stack)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n    at {frame}");
        }

        return text.ToString();
    }
}

/// <summary>A call on a pattern's stack.</summary>
/// <param name="Function">The function's name; empty if it has none.</param>
/// <param name="File">The module's name within the program.</param>
/// <param name="Line">The line, from 1, in the file as its author wrote it.</param>
/// <param name="Column">The column, from 1, in the file as its author wrote it.</param>
public sealed record FaultFrame(string Function, string File, int Line, int Column)
{
    /// <summary><c>/main.tsx:3:14</c></summary>
    public string Place => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");

    /// <inheritdoc/>
    public override string ToString() => Function.Length == 0 ? Place : $"{Function} ({Place})";
}
