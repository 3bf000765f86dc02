using System.Globalization;
using System.Text.RegularExpressions;

namespace Acornima;

/// <summary>What became of a regular expression: accepted, perhaps converted for some engine, or neither.</summary>
/// <remarks><c>default</c> says that the expression was not converted, without giving a reason.</remarks>
public readonly struct RegExpParseResult
{
    private static readonly Payload Nothing = new(null, null);

    // Null, a ParseError or a Payload.
    private readonly object? _outcome;

    private RegExpParseResult(object outcome) => _outcome = outcome;

    /// <summary>Whether the expression was accepted.</summary>
    public bool Success => _outcome is Payload;

    /// <summary>What the expression was converted to, or null.</summary>
    public object? ConversionResult => (_outcome as Payload)?.ConversionResult;

    /// <summary>Whatever else the one who made the result wanted to pass on.</summary>
    public object? AdditionalData => (_outcome as Payload)?.AdditionalData;

    /// <summary>Why the expression was not converted, or null.</summary>
    public ParseError? ConversionError => _outcome as ParseError;

    /// <summary><see cref="ConversionResult"/> if it is a .NET regular expression, or null.</summary>
    public Regex? Regex => ConversionResult as Regex;

    /// <summary>The number of groups of <see cref="Regex"/>, the whole match included.</summary>
    /// <exception cref="InvalidOperationException">There is no <see cref="Regex"/>.</exception>
    public int ActualRegexGroupCount => RequireRegex().GetGroupNumbers().Length;

    /// <summary>The result for an expression that was accepted.</summary>
    public static RegExpParseResult ForSuccess(object? conversionResult = null, object? additionalData = null) =>
        new(conversionResult is null && additionalData is null
            ? Nothing
            : new Payload(conversionResult, additionalData));

    /// <summary>The result for an expression that could not be converted.</summary>
    public static RegExpParseResult ForFailure(ParseError conversionError) => new(conversionError);

    /// <summary>The name of a group of <see cref="Regex"/>, or null if it has only a number.</summary>
    /// <exception cref="InvalidOperationException">There is no <see cref="Regex"/>.</exception>
    public string? GetRegexGroupName(int number)
    {
        var name = RequireRegex().GroupNameFromNumber(number);
        return name.Length == 0 || name == number.ToString(CultureInfo.InvariantCulture) ? null : name;
    }

    private Regex RequireRegex() =>
        Regex ?? throw new InvalidOperationException("The expression was not converted to a .NET regular expression.");

    private sealed class Payload(object? conversionResult, object? additionalData)
    {
        public object? ConversionResult { get; } = conversionResult;

        public object? AdditionalData { get; } = additionalData;
    }
}
