using Acornima.RegExp;

namespace Acornima;

/// <summary>Decides what to keep of a regular expression literal.</summary>
public delegate RegExpParseResult OnRegExpHandler(in RegExpParsingContext context);

/// <summary>A regular expression literal that was just scanned. Valid during the call only.</summary>
public readonly ref struct RegExpParsingContext
{
    private readonly SourceText _source;
    private readonly RegExpValue _value;

    internal RegExpParsingContext(SourceText source, RegExpValue value, Range range)
    {
        _source = source;
        _value = value;
        Range = range;
    }

    /// <summary>The text between the slashes, as written.</summary>
    public string Pattern => _value.Pattern;

    /// <summary>The letters after the second slash.</summary>
    public string Flags => _value.Flags;

    /// <summary>Range of the literal in the input.</summary>
    public Range Range { get; }

    /// <summary>Lines and columns of the literal.</summary>
    public SourceLocation Location => _source.GetLocation(Range);

    /// <summary>Checks pattern and flags against the grammar (ECMA-262 §22.2.1).</summary>
    /// <exception cref="SyntaxErrorException">They do not conform; the position is that of the fault.</exception>
    public void Validate()
    {
        if (RegExpValidator.Validate(_value.Pattern, _value.Flags) is { } fault)
        {
            var offset = Range.Start + fault.OffsetInLiteral(_value.Pattern);
            throw new SyntaxError(nameof(SyntaxErrorCode.InvalidRegExp), fault.Describe(_value.Pattern, _value.Flags), offset, _source.GetPosition(offset), _source.SourceFile).ToException();
        }
    }
}
