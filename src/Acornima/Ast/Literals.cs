using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Acornima.Ast;

/// <summary>A literal that is neither array, object, template nor function.</summary>
public abstract class Literal : Expression
{
    private protected Literal(TokenKind kind, NodeFlags flags = NodeFlags.None)
        : base(NodeType.Literal, flags, (byte)kind)
    {
    }

    private protected Literal(TokenKind kind, string raw, NodeFlags flags = NodeFlags.None)
        : this(kind, flags) => WrittenRaw = raw;

    public TokenKind Kind => (TokenKind)Code;

    /// <summary>The literal as written.</summary>
    /// <remarks>For parsed nodes this takes a new string out of the source each time.</remarks>
    public string Raw => WrittenRaw ?? SourceText?.Input.Substring(Start, Range.Length) ?? string.Empty;

    public object? Value => BoxedValue;

    private protected abstract object? BoxedValue { get; }

    internal override int ChildSlots => 0;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitLiteral(this);
}

/// <summary><c>null</c></summary>
public sealed class NullLiteral : Literal
{
    public NullLiteral(string raw)
        : base(TokenKind.NullLiteral, raw)
    {
    }

    internal NullLiteral()
        : base(TokenKind.NullLiteral)
    {
    }

    private protected override object? BoxedValue => null;
}

/// <summary><c>true</c></summary>
public sealed class BooleanLiteral : Literal
{
    private static readonly object BoxedTrue = true;
    private static readonly object BoxedFalse = false;

    public BooleanLiteral(bool value, string raw)
        : base(TokenKind.BooleanLiteral, raw, NodeFlags.True.If(value))
    {
    }

    internal BooleanLiteral(bool value)
        : base(TokenKind.BooleanLiteral, NodeFlags.True.If(value))
    {
    }

    public new bool Value => Has(NodeFlags.True);

    private protected override object? BoxedValue => Value ? BoxedTrue : BoxedFalse;
}

/// <summary><c>1.5</c></summary>
public sealed class NumericLiteral : Literal
{
    public NumericLiteral(double value, string raw)
        : base(TokenKind.NumericLiteral, raw) => Value = value;

    internal NumericLiteral(double value)
        : base(TokenKind.NumericLiteral) => Value = value;

    public new double Value { get; }

    private protected override object? BoxedValue => Value;
}

/// <summary><c>15n</c></summary>
public sealed class BigIntLiteral : Literal
{
    public BigIntLiteral(BigInteger value, string raw)
        : base(TokenKind.BigIntLiteral, raw) => Value = value;

    internal BigIntLiteral(BigInteger value)
        : base(TokenKind.BigIntLiteral) => Value = value;

    public new BigInteger Value { get; }

    /// <summary>The value in decimal digits, without the <c>n</c>.</summary>
    public string BigInt => Value.ToString(CultureInfo.InvariantCulture);

    private protected override object? BoxedValue => Value;
}

/// <summary><c>'text'</c></summary>
public sealed class StringLiteral : Literal
{
    public StringLiteral(string value, string raw)
        : base(TokenKind.StringLiteral, raw) => Value = value;

    internal StringLiteral(string value)
        : base(TokenKind.StringLiteral) => Value = value;

    /// <summary>The text with its escapes resolved.</summary>
    public new string Value { get; }

    private protected override object? BoxedValue => Value;
}

/// <summary><c>/a+/g</c></summary>
public sealed class RegExpLiteral : Literal
{
    public RegExpLiteral(RegExpValue regExp, RegExpParseResult parseResult, string raw)
        : base(TokenKind.RegExpLiteral, raw)
    {
        RegExp = regExp;
        ParseResult = parseResult;
    }

    public RegExpLiteral(string pattern, string flags, RegExpParseResult parseResult, string raw)
        : this(new RegExpValue(pattern, flags), parseResult, raw)
    {
    }

    internal RegExpLiteral(RegExpValue regExp, RegExpParseResult parseResult)
        : base(TokenKind.RegExpLiteral)
    {
        RegExp = regExp;
        ParseResult = parseResult;
    }

    public RegExpValue RegExp { get; }

    /// <summary>What the handler in the parser options made of the expression.</summary>
    public RegExpParseResult ParseResult { get; }

    public new Regex? Value => ParseResult.Regex;

    private protected override object? BoxedValue => Value;
}
