using Acornima.RegExp;

namespace Acornima;

/// <summary>Reads the tokens of a text without parsing it.</summary>
/// <remarks>
/// Whether a slash begins a regular expression and a brace ends a template hole is guessed from the tokens before, which is right for
/// all but contrived code; <see cref="Parser"/> does not guess. Not thread-safe.
/// </remarks>
public sealed class Tokenizer
{
    private readonly TokenReader _reader = new();

    /// <summary>Makes a tokenizer for a script.</summary>
    public Tokenizer(string input) => Reset(input);

    /// <summary>The token read last.</summary>
    public Token Current { get; private set; }

    /// <summary>Begins anew with another text.</summary>
    public void Reset(string input, SourceType sourceType = SourceType.Script, string? sourceFile = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        Reset(input, 0, input.Length, sourceType, sourceFile);
    }

    /// <summary>Begins anew with a part of another text; offsets count from the start of the whole text.</summary>
    public void Reset(string input, int start, int length, SourceType sourceType = SourceType.Script, string? sourceFile = null)
    {
        _reader.Start(input, start, length, sourceType, sourceFile);
        Current = default;
    }

    /// <summary>Reads the next token; at the end of the text the current one is <see cref="TokenKind.EOF"/>, again and again.</summary>
    /// <exception cref="SyntaxErrorException">The next characters form no token.</exception>
    public void Next(in TokenizerContext context = default) => Current = _reader.Read(context);

    /// <summary>Whether pattern and flags of a regular expression conform to the grammar (ECMA-262 §22.2.1).</summary>
    public static bool ValidateRegExp(string pattern, string flags, [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out ParseError? error, EcmaVersion ecmaVersion = EcmaVersion.Latest, ExperimentalESFeatures experimentalESFeatures = ExperimentalESFeatures.None)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(flags);
        error = RegExpValidator.Validate(pattern, flags) is { } fault
            ? new SyntaxError(nameof(SyntaxErrorCode.InvalidRegExp), fault.Describe(pattern, flags))
            : null;
        return error is null;
    }

    /// <summary>Offers to convert a regular expression to a .NET one. This implementation never does: engines have their own.</summary>
    /// <returns><c>default</c>, which says that there is no conversion.</returns>
    public static RegExpParseResult AdaptRegExp(string pattern, string flags, bool compiled = false, TimeSpan? matchTimeout = null, bool throwIfNotAdaptable = false, EcmaVersion ecmaVersion = EcmaVersion.Latest, ExperimentalESFeatures experimentalESFeatures = ExperimentalESFeatures.None) =>
        throwIfNotAdaptable ? throw new NotSupportedException("Regular expressions are not converted.") : default;

    /// <summary>A scanner that keeps track of brackets to tell operands from operators.</summary>
    private sealed class TokenReader : Scanner
    {
        // What each open bracket means: a template hole, or whether an operand follows its closing.
        private readonly Stack<Bracket> _brackets = new();
        private bool _operandNext;

        private enum Bracket
        {
            Other,
            Condition,
            TemplateHole,
        }

        public void Start(string input, int start, int length, SourceType sourceType, string? sourceFile)
        {
            Reset(input, start, length, sourceType, sourceFile);
            _brackets.Clear();
            _operandNext = true;
            _previousType = TokenType.End;
        }

        private TokenType _previousType;

        public Token Read(in TokenizerContext context)
        {
            Next();
            var start = Token.Start;
            var type = TokenType;
            var kind = KindOf(type);
            if (_operandNext && type is TokenType.Slash or TokenType.SlashAssign)
            {
                ScanRegExp();
                kind = TokenKind.RegExpLiteral;
                _operandNext = false;
            }
            else if (type == TokenType.BackQuote || (type == TokenType.RightBrace && _brackets.TryPeek(out var bracket) && bracket == Bracket.TemplateHole))
            {
                if (type == TokenType.RightBrace)
                {
                    _brackets.Pop();
                }

                var part = ScanTemplatePart();
                if (part.InvalidEscapeAt >= 0 && context.RequireValidEscapeSequenceInTemplate)
                {
                    throw Error(part.InvalidEscapeAt, "Invalid escape sequence in template", SyntaxErrorCode.InvalidToken);
                }

                if (!part.IsTail)
                {
                    _brackets.Push(Bracket.TemplateHole);
                }

                kind = TokenKind.Template;
                _operandNext = !part.IsTail;
            }
            else
            {
                Track(type);
            }

            _previousType = type;
            return new Token(kind, start, Token.End);
        }

        private void Track(TokenType type)
        {
            switch (type)
            {
                case TokenType.LeftParen:
                    _brackets.Push(_previousType is TokenType.If or TokenType.While or TokenType.For or TokenType.With ? Bracket.Condition : Bracket.Other);
                    _operandNext = true;
                    break;
                case TokenType.LeftBrace or TokenType.LeftBracket:
                    _brackets.Push(Bracket.Other);
                    _operandNext = true;
                    break;
                case TokenType.RightParen:
                    _operandNext = _brackets.TryPop(out var open) && open == Bracket.Condition;
                    break;
                case TokenType.RightBracket:
                    _brackets.TryPop(out _);
                    _operandNext = false;
                    break;
                case TokenType.RightBrace:
                    _brackets.TryPop(out _);
                    // A block is more common than an object literal whose value is divided.
                    _operandNext = true;
                    break;
                case TokenType.PlusPlus or TokenType.MinusMinus:
                    // Prefix before an operand, postfix after one: what comes next stays as it was.
                    break;
                default:
                    _operandNext = !(KindOf(type) is TokenKind.Identifier or TokenKind.NumericLiteral or TokenKind.BigIntLiteral
                        or TokenKind.StringLiteral or TokenKind.NullLiteral or TokenKind.BooleanLiteral
                        || type is TokenType.This or TokenType.Super
                        || (_previousType is TokenType.Dot or TokenType.QuestionDot && TokenFacts.IsWord(type)));
                    break;
            }
        }

        private static TokenKind KindOf(TokenType type) => type switch
        {
            TokenType.End => TokenKind.EOF,
            TokenType.Number => TokenKind.NumericLiteral,
            TokenType.BigInt => TokenKind.BigIntLiteral,
            TokenType.String => TokenKind.StringLiteral,
            TokenType.Null => TokenKind.NullLiteral,
            TokenType.True or TokenType.False => TokenKind.BooleanLiteral,
            TokenType.PrivateName => TokenKind.Identifier,
            _ when TokenFacts.IsIdentifier(type) => TokenKind.Identifier,
            _ when TokenFacts.IsWord(type) => TokenKind.Keyword,
            _ => TokenKind.Punctuator,
        };
    }
}
