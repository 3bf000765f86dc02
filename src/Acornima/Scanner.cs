using System.Text;

namespace Acornima;

/// <summary>Turns source text into tokens, one at a time, on the parser's demand (ECMA-262 §12).</summary>
/// <remarks>
/// The parser always knows whether an operand or an operator comes next, so it asks for a regular
/// expression or the next template part itself, and the scanner needs no guess. Strictness plays no part here: legacy octals
/// are marked in the token and judged by the parser, which may learn only later that the code is strict. Not thread-safe.
/// </remarks>
public abstract partial class Scanner
{
    // Sources of up to this many distinct names leave the table in place for the next parse; a larger one is dropped.
    private const int MaxKeptNames = 4096;

    internal const string LineTerminators = "\n\r\u2028\u2029";

    private readonly StringBuilder _buffer = new();
    private StringTable? _names;
    private string _input = "";
    private int _inputStart;
    private int _limit;
    private int _position;
    private bool _htmlLikeComments;
    private ScannedToken _token;
    private int _previousEnd;
    private SourceText _source = new("", null);

    private protected Scanner()
    {
    }

    /// <summary>The whole input; offsets of tokens and nodes count from its start.</summary>
    protected string Input => _input;

    private protected int InputStart => _inputStart;

    /// <summary>Offset at which the part of the input to be parsed ends.</summary>
    protected int Limit => _limit;

    /// <summary>The current token. Overwritten by <see cref="Next"/>.</summary>
    protected ref readonly ScannedToken Token => ref _token;

    /// <summary>Type of the current token.</summary>
    protected TokenType TokenType => _token.Type;

    /// <summary>Offset at which the token before the current one ends.</summary>
    protected int PreviousEnd => _previousEnd;

    private protected SourceText Source => _source;

    private StringTable Names => _names ??= StringTable.Create();

    /// <summary>A place in the input to which scanning can return.</summary>
    protected readonly struct Checkpoint
    {
        internal Checkpoint(in ScannedToken token, int previousEnd, int position)
        {
            Token = token;
            PreviousEnd = previousEnd;
            Position = position;
        }

        internal ScannedToken Token { get; }

        internal int PreviousEnd { get; }

        internal int Position { get; }
    }

    /// <summary>Remembers the current token.</summary>
    protected Checkpoint Mark() => new(_token, _previousEnd, _position);

    /// <summary>Makes a remembered token the current one again.</summary>
    protected void Rewind(in Checkpoint checkpoint)
    {
        _token = checkpoint.Token;
        _previousEnd = checkpoint.PreviousEnd;
        _position = checkpoint.Position;
    }

    /// <summary>Begins with a new input; <see cref="Next"/> then gives its first token.</summary>
    private protected void Reset(string input, int start, int length, SourceType sourceType, string? sourceFile)
    {
        ArgumentNullException.ThrowIfNull(input);
        if ((uint)start > (uint)input.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(start), start, "The start lies outside of the input.");
        }

        if ((uint)length > (uint)(input.Length - start))
        {
            throw new ArgumentOutOfRangeException(nameof(length), length, "The end lies outside of the input.");
        }

        _input = input;
        _source = new SourceText(input, sourceFile);
        _position = _inputStart = start;
        _limit = start + length;
        _htmlLikeComments = sourceType != SourceType.Module;
        _previousEnd = start;
        // A line terminator is taken as read before the first token, so that `-->` may begin the input (ECMA-262 §B.1.1).
        _token = new ScannedToken { Start = start, End = start, NewlineBefore = true, LegacyOctalAt = -1 };
        if (start == 0 && input.StartsWith("#!", StringComparison.Ordinal))
        {
            SkipLineComment();
        }
    }

    /// <summary>Lets go of the input, so that an idle parser holds no source text.</summary>
    private protected void Release()
    {
        _input = "";
        _limit = _position = 0;
        _source = new SourceText("", null);
        _token = default;
        _buffer.Clear();
        if (_buffer.Capacity > MaxKeptNames)
        {
            _buffer.Capacity = MaxKeptNames;
        }

        if (_names?.Count > MaxKeptNames)
        {
            _names = null;
        }
    }

    /// <summary>Reads the next token.</summary>
    /// <exception cref="SyntaxErrorException">The next characters form no token.</exception>
    protected void Next()
    {
        _previousEnd = _token.End;
        SkipTrivia();
        ScanToken();
    }

    /// <summary>Goes on at another offset: the next token is read from there.</summary>
    /// <remarks>For grammars whose tokens depend on context, such as JSX. The token before counts as ending there.</remarks>
    protected void ResumeAt(int offset)
    {
        _position = offset;
        _token.End = offset;
        _token.NewlineBefore = false;
        Next();
    }

    /// <summary>Cuts the current token, which begins with <c>&gt;</c>, down to that one character.</summary>
    protected void SplitGreater()
    {
        _token.Type = TokenType.Greater;
        _token.End = _position = _token.Start + 1;
    }

    /// <summary>Cuts the current token, which begins with <c>&lt;</c>, down to that one character.</summary>
    protected void SplitLess()
    {
        _token.Type = TokenType.Less;
        _token.End = _position = _token.Start + 1;
    }

    /// <summary>The one string instance used for a text in this parse.</summary>
    protected string Intern(ReadOnlySpan<char> text) => Names.Intern(text);

    /// <summary>Makes the exception for an error at an offset; the caller throws it.</summary>
    protected SyntaxErrorException Error(int offset, string description, SyntaxErrorCode code = SyntaxErrorCode.UnexpectedToken) =>
        new(new SyntaxError(code.ToString(), description, offset, _source.GetPosition(offset), _source.SourceFile));

    /// <summary>Whether errors that leave no doubt about what was meant are dropped.</summary>
    private protected virtual bool IsTolerant => false;

    /// <summary>Throws an error, unless such errors are dropped.</summary>
    private protected void Recoverable(int offset, string description, SyntaxErrorCode code)
    {
        if (!IsTolerant)
        {
            throw Error(offset, description, code);
        }
    }

    /// <summary>The character at an offset, or NUL at and after the end.</summary>
    private char CharAt(int offset) => offset < _limit ? _input[offset] : '\0';

    private int CodePointAt(int offset)
    {
        var c = _input[offset];
        return char.IsHighSurrogate(c) && offset + 1 < _limit && char.IsLowSurrogate(_input[offset + 1])
            ? char.ConvertToUtf32(c, _input[offset + 1])
            : c;
    }

    internal static bool IsLineTerminator(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';

    /// <summary>White space, line terminators and comments (ECMA-262 §12.2 to §12.4).</summary>
    private void SkipTrivia()
    {
        var atStart = _token.End == _token.Start && _token.NewlineBefore;
        var newline = atStart;
        var position = _position;
        var input = _input;
        while (position < _limit)
        {
            var c = input[position];
            if (c is ' ' or '\t')
            {
                position++;
            }
            else if (c is '\n' or '\r')
            {
                newline = true;
                position++;
            }
            else if (c == '/')
            {
                var next = CharAt(position + 1);
                _position = position;
                if (next == '/')
                {
                    SkipLineComment();
                }
                else if (next == '*')
                {
                    newline |= SkipBlockComment();
                }
                else
                {
                    break;
                }

                position = _position;
            }
            else if (c == '-')
            {
                if (!newline || !_htmlLikeComments || !StartsWith(position, "-->"))
                {
                    break;
                }

                _position = position;
                SkipLineComment();
                position = _position;
            }
            else if (c == '<')
            {
                if (!_htmlLikeComments || !StartsWith(position, "<!--"))
                {
                    break;
                }

                _position = position;
                SkipLineComment();
                position = _position;
            }
            else if (c > ' ' && c < '\u00a0')
            {
                break;
            }
            else if (c is '\u2028' or '\u2029')
            {
                newline = true;
                position++;
            }
            else if (IsOtherWhiteSpace(c))
            {
                position++;
            }
            else
            {
                break;
            }
        }

        _position = position;
        _token.NewlineBefore = newline;
    }

    private bool StartsWith(int offset, string text) =>
        offset + text.Length <= _limit && string.CompareOrdinal(_input, offset, text, 0, text.Length) == 0;

    private static bool IsOtherWhiteSpace(char c) =>
        c is '\v' or '\f' or '\u00a0' or '\ufeff'
        || (c >= '\u1680' && char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.SpaceSeparator);

    private void SkipLineComment()
    {
        var length = _input.AsSpan(_position, _limit - _position).IndexOfAny(LineTerminators);
        _position = length < 0 ? _limit : _position + length;
    }

    /// <summary>Skips <c>/* … */</c> and tells whether a line terminator was in it.</summary>
    private bool SkipBlockComment()
    {
        var body = _input.AsSpan(_position + 2, _limit - _position - 2);
        var length = body.IndexOf("*/");
        if (length < 0)
        {
            throw Error(_position, "Unterminated comment", SyntaxErrorCode.InvalidToken);
        }

        _position += length + 4;
        return body[..length].ContainsAny(LineTerminators);
    }

    private void ScanToken()
    {
        ref var token = ref _token;
        token.Start = _position;
        token.HasEscape = false;
        token.Text = null;
        token.LegacyOctalAt = -1;
        if (_position >= _limit)
        {
            token.Type = TokenType.End;
            token.End = _limit;
            return;
        }

        var c = _input[_position];
        if (c < 128 && (NameStart[c >> 6] >> (c & 63) & 1) != 0)
        {
            ScanName();
            return;
        }

        switch (c)
        {
            case '(': Punctuator(TokenType.LeftParen, 1); break;
            case ')': Punctuator(TokenType.RightParen, 1); break;
            case '{': Punctuator(TokenType.LeftBrace, 1); break;
            case '}': Punctuator(TokenType.RightBrace, 1); break;
            case '[': Punctuator(TokenType.LeftBracket, 1); break;
            case ']': Punctuator(TokenType.RightBracket, 1); break;
            case ';': Punctuator(TokenType.Semicolon, 1); break;
            case ',': Punctuator(TokenType.Comma, 1); break;
            case ':': Punctuator(TokenType.Colon, 1); break;
            case '~': Punctuator(TokenType.Tilde, 1); break;
            case '@': Punctuator(TokenType.At, 1); break;
            case '`': Punctuator(TokenType.BackQuote, 1); break;
            case '.': ScanDot(); break;
            case '?': ScanQuestion(); break;
            case '=': ScanEqualsOrArrow(); break;
            case '!': ScanComparison(TokenType.Bang, TokenType.NotEqual, TokenType.StrictNotEqual); break;
            case '+': ScanDoubled('+', TokenType.Plus, TokenType.PlusAssign, TokenType.PlusPlus, TokenType.PlusPlus); break;
            case '-': ScanDoubled('-', TokenType.Minus, TokenType.MinusAssign, TokenType.MinusMinus, TokenType.MinusMinus); break;
            case '*': ScanDoubled('*', TokenType.Star, TokenType.StarAssign, TokenType.StarStar, TokenType.StarStarAssign); break;
            case '&': ScanDoubled('&', TokenType.And, TokenType.AndAssign, TokenType.LogicalAnd, TokenType.LogicalAndAssign); break;
            case '|': ScanDoubled('|', TokenType.Or, TokenType.OrAssign, TokenType.LogicalOr, TokenType.LogicalOrAssign); break;
            case '/': ScanWithAssign(TokenType.Slash, TokenType.SlashAssign); break;
            case '%': ScanWithAssign(TokenType.Percent, TokenType.PercentAssign); break;
            case '^': ScanWithAssign(TokenType.Xor, TokenType.XorAssign); break;
            case '<': ScanLess(); break;
            case '>': ScanGreater(); break;
            case '"' or '\'': ScanString(c); break;
            case '#': ScanPrivateName(); break;
            case >= '0' and <= '9': ScanNumber(); break;
            case '\\': ScanNameSlowly(_position); break;
            default:
                if (c < 128 || !UnicodeIdentifiers.IsIdentifierStart(CodePointAt(_position)))
                {
                    throw InvalidCharacter(_position);
                }

                ScanNameSlowly(_position);
                break;
        }
    }

    private SyntaxErrorException InvalidCharacter(int offset) =>
        Error(offset, "Invalid or unexpected token", SyntaxErrorCode.InvalidToken);

    private void Punctuator(TokenType type, int length)
    {
        _token.Type = type;
        _token.End = _position += length;
    }

    /// <summary><c>.</c> <c>...</c> or a number such as <c>.5</c></summary>
    private void ScanDot()
    {
        var next = CharAt(_position + 1);
        if (char.IsAsciiDigit(next))
        {
            ScanNumber();
        }
        else if (next == '.' && CharAt(_position + 2) == '.')
        {
            Punctuator(TokenType.Ellipsis, 3);
        }
        else
        {
            Punctuator(TokenType.Dot, 1);
        }
    }

    /// <summary><c>?</c> <c>?.</c> <c>??</c> <c>??=</c>; <c>a?.5:b</c> is a conditional.</summary>
    private void ScanQuestion()
    {
        var next = CharAt(_position + 1);
        if (next == '?')
        {
            if (CharAt(_position + 2) == '=')
            {
                Punctuator(TokenType.NullishAssign, 3);
            }
            else
            {
                Punctuator(TokenType.Nullish, 2);
            }
        }
        else if (next == '.' && !char.IsAsciiDigit(CharAt(_position + 2)))
        {
            Punctuator(TokenType.QuestionDot, 2);
        }
        else
        {
            Punctuator(TokenType.Question, 1);
        }
    }

    private void ScanEqualsOrArrow()
    {
        if (CharAt(_position + 1) == '>')
        {
            Punctuator(TokenType.Arrow, 2);
        }
        else
        {
            ScanComparison(TokenType.Assign, TokenType.Equal, TokenType.StrictEqual);
        }
    }

    /// <summary>An operator <c>x</c> that <c>x=</c> and <c>x==</c> extend.</summary>
    private void ScanComparison(TokenType single, TokenType equal, TokenType strictEqual)
    {
        if (CharAt(_position + 1) != '=')
        {
            Punctuator(single, 1);
        }
        else if (CharAt(_position + 2) == '=')
        {
            Punctuator(strictEqual, 3);
        }
        else
        {
            Punctuator(equal, 2);
        }
    }

    private void ScanWithAssign(TokenType single, TokenType assign)
    {
        if (CharAt(_position + 1) == '=')
        {
            Punctuator(assign, 2);
        }
        else
        {
            Punctuator(single, 1);
        }
    }

    /// <summary>An operator <c>x</c> that <c>x=</c>, <c>xx</c> and <c>xx=</c> extend; <c>++</c> and <c>--</c> have no fourth form.</summary>
    private void ScanDoubled(char c, TokenType single, TokenType assign, TokenType doubled, TokenType doubledAssign)
    {
        if (CharAt(_position + 1) != c)
        {
            ScanWithAssign(single, assign);
        }
        else if (doubled != doubledAssign && CharAt(_position + 2) == '=')
        {
            Punctuator(doubledAssign, 3);
        }
        else
        {
            Punctuator(doubled, 2);
        }
    }

    private void ScanLess()
    {
        if (CharAt(_position + 1) != '<')
        {
            ScanWithAssign(TokenType.Less, TokenType.LessEqual);
        }
        else if (CharAt(_position + 2) == '=')
        {
            Punctuator(TokenType.ShiftLeftAssign, 3);
        }
        else
        {
            Punctuator(TokenType.ShiftLeft, 2);
        }
    }

    private void ScanGreater()
    {
        if (CharAt(_position + 1) != '>')
        {
            ScanWithAssign(TokenType.Greater, TokenType.GreaterEqual);
        }
        else if (CharAt(_position + 2) == '=')
        {
            Punctuator(TokenType.ShiftRightAssign, 3);
        }
        else if (CharAt(_position + 2) != '>')
        {
            Punctuator(TokenType.ShiftRight, 2);
        }
        else if (CharAt(_position + 3) == '=')
        {
            Punctuator(TokenType.ShiftRightUnsignedAssign, 4);
        }
        else
        {
            Punctuator(TokenType.ShiftRightUnsigned, 3);
        }
    }
}
