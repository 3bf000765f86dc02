using System.Globalization;
using System.Text.RegularExpressions;
using SandboxHost.TestSupport;

namespace Acornima.Tests.Language;

/// <summary>The files in <c>Cases/es/</c>, one situation of the language each; <c>.mjs</c> is a module.</summary>
/// <remarks>
/// <c>//= text</c> is the value of the whole, as a string: of a script its completion value, of a module its default export.
/// <c>//! "message"</c> is a syntax error on that line, <c>//!+1 "message"</c> on the next. A file with neither is parsed and run.
/// </remarks>
internal static partial class EsCases
{
    public static TheoryData<string> All => Cases.Files("es", "*.js", "*.mjs");

    public static TheoryData<string> Accepted => [.. Names.Where(name => ErrorOf(Cases.Read(name)) is null)];

    public static TheoryData<string> Refused => [.. Names.Where(name => ErrorOf(Cases.Read(name)) is not null)];

    public static IEnumerable<string> Names => All.Cast<object[]>().Select(row => (string)row[0]);

    public static bool IsModule(string name) => name.EndsWith(".mjs", StringComparison.Ordinal);

    public static Acornima.Ast.Program Parse(string name, string text) =>
        IsModule(name) ? new Parser().ParseModule(text) : new Parser().ParseScript(text);

    /// <summary>The value that a case says it has, or null.</summary>
    public static string? ValueOf(string text) =>
        ValueComment().Match(text) is { Success: true } match
            ? match.Groups["value"].Value.Replace("\\n", "\n", StringComparison.Ordinal)
            : null;

    /// <summary>The one-based line and the message of the error that a case says it has, or null.</summary>
    public static (int Line, string Message)? ErrorOf(string text) =>
        ErrorComment().Match(text) is { Success: true } match
            ? (text.AsSpan(0, match.Index).Count('\n') + 1 + OffsetOf(match), match.Groups["message"].Value)
            : null;

    private static int OffsetOf(Match error) =>
        error.Groups["offset"] is { Success: true, Value: var offset } ? int.Parse(offset, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("//= (?<value>.*)$", RegexOptions.Multiline)]
    private static partial Regex ValueComment();

    [GeneratedRegex("//!(?<offset>[+-]\\d+)? \"(?<message>[^\"]*)\"")]
    private static partial Regex ErrorComment();
}
