using System.Text.RegularExpressions;

namespace SandboxHost.Hostile;

/// <summary>Finds in what a pattern or its author can read whatever only the host can have put there.</summary>
internal static partial class HostWords
{
    private static readonly string[] s_ofThisMachine =
        [.. new[] { Environment.MachineName, AppContext.BaseDirectory.TrimEnd('/'), Environment.CurrentDirectory }.Where(word => word.Length > 3)];

    /// <summary>The first such word, or null.</summary>
    public static string? Find(string text) =>
        Words().Match(text) is { Success: true } match ? match.Value
        : s_ofThisMachine.FirstOrDefault(word => text.Contains(word, StringComparison.Ordinal));

    // Namespaces, assemblies, files and folders of the host; names of .NET exceptions, type names with arity, parameters of .NET methods
    // in their messages, addresses, and our own word for a mistake of ours.
    [GeneratedRegex(
        """
        \bSystem\.\w|Jint|Acornima|SandboxHost|Microsoft\.|\w\.(cs|dll|exe|pdb)\b|(^|[\s("'])/(home|root|tmp|usr|work|var|etc|proc)/
        |:line\ \d|\bline\ \d+\ in\b|\b[A-Z]\w*Exception\b|RuntimeHelpers|\b0x[0-9a-fA-F]{8,}|\w`\d|\(Parameter\ '|\bArg_\w|\bbug:|Clr[A-Z]|ObjectInstance|JsValue
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Words();
}
