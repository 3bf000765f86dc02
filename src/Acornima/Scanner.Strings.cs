namespace Acornima;

// String literals, template parts and their escape sequences: ECMA-262 §12.9.4 and §12.9.6.
public abstract partial class Scanner
{
    // Shorter strings are mostly property names and repeat; longer ones are mostly texts and do not.
    private const int MaxInternedLength = 24;

    // Searched for with IndexOfAny, which is as fast for so few characters as SearchValues and needs no compilation at start-up.
    private const string SingleQuotedStops = "'\\\n\r";
    private const string DoubleQuotedStops = "\"\\\n\r";
    private const string TemplateStops = "`\\$\r";

    private void ScanString(char quote)
    {
        var start = _position++;
        var stops = quote == '"' ? DoubleQuotedStops : SingleQuotedStops;
        var length = _input.AsSpan(_position, _limit - _position).IndexOfAny(stops);
        if (length >= 0 && _input[_position + length] == quote)
        {
            var value = _input.AsSpan(_position, length);
            _token.Text = length <= MaxInternedLength ? Names.Intern(value) : value.ToString();
            _position += length + 1;
        }
        else
        {
            _token.HasEscape = true;
            _token.Text = ReadStringWithEscapes(start, quote, stops);
        }

        _token.Type = TokenType.String;
        _token.End = _position;
    }

    private string ReadStringWithEscapes(int start, char quote, string stops)
    {
        var value = _buffer.Clear();
        while (true)
        {
            var rest = _input.AsSpan(_position, _limit - _position);
            var length = rest.IndexOfAny(stops);
            if (length < 0 || IsLineTerminator(rest[length]))
            {
                throw Error(start, "Invalid or unexpected token: the string has no closing quote on its line", SyntaxErrorCode.InvalidToken);
            }

            value.Append(rest[..length]);
            _position += length + 1;
            if (rest[length] == quote)
            {
                return value.ToString();
            }

            var escape = ReadEscape(inTemplate: false);
            if (escape >= 0)
            {
                AppendCodePoint(value, escape);
            }
        }
    }

    private const int LineContinuation = -1;
    private const int InvalidEscape = -2;

    /// <summary>Reads an escape sequence after its backslash.</summary>
    /// <returns>A code point, <see cref="LineContinuation"/>, or, in templates only, <see cref="InvalidEscape"/>.</returns>
    private int ReadEscape(bool inTemplate)
    {
        var at = _position - 1;
        if (_position >= _limit)
        {
            throw Error(at, "Invalid or unexpected token", SyntaxErrorCode.InvalidToken);
        }

        var c = _input[_position++];
        switch (c)
        {
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'b': return '\b';
            case 'v': return '\v';
            case 'f': return '\f';
            case 'x': return ReadHexEscape(at, inTemplate);
            case 'u': return ReadUnicodeEscape(at, inTemplate);
            case '\r':
                if (CharAt(_position) == '\n')
                {
                    _position++;
                }

                return LineContinuation;
            case '\n' or '\u2028' or '\u2029': return LineContinuation;
            case '0' when !char.IsAsciiDigit(CharAt(_position)): return 0;
            case >= '0' and <= '9':
                if (inTemplate)
                {
                    return InvalidEscape;
                }

                if (_token.LegacyOctalAt < 0)
                {
                    _token.LegacyOctalAt = at;
                }

                return c >= '8' ? c : ReadLegacyOctalEscape(c);
            default:
                _position--;
                var codePoint = CodePointAt(_position);
                _position += codePoint > 0xFFFF ? 2 : 1;
                return codePoint;
        }
    }

    /// <summary>Up to three octal digits, of which the first is read already, with a value below 256 (ECMA-262 §12.9.4.1).</summary>
    private int ReadLegacyOctalEscape(char first)
    {
        var value = first - '0';
        for (var digits = 1; digits < 3 && CharAt(_position) is >= '0' and <= '7' and var c && (value * 8) + (c - '0') < 256; digits++)
        {
            value = (value * 8) + (c - '0');
            _position++;
        }

        return value;
    }

    private int ReadHexEscape(int at, bool inTemplate)
    {
        var value = ReadHexDigits(2);
        return value >= 0 || inTemplate ? value
            : throw Error(at, "Invalid hexadecimal escape sequence", SyntaxErrorCode.InvalidToken);
    }

    /// <summary><c>XXXX</c> or <c>{X…}</c> after <c>\u</c></summary>
    private int ReadUnicodeEscape(int at, bool inTemplate)
    {
        int value;
        if (CharAt(_position) != '{')
        {
            value = ReadHexDigits(4);
        }
        else
        {
            _position++;
            value = 0;
            var start = _position;
            while (DigitValue(CharAt(_position)) is var digit and < 16)
            {
                value = Math.Min((value * 16) + digit, 0x11_0000);
                _position++;
            }

            if (_position == start || CharAt(_position) != '}' || value > 0x10_FFFF)
            {
                value = InvalidEscape;
            }
            else
            {
                _position++;
            }
        }

        return value >= 0 || inTemplate ? value
            : throw Error(at, "Invalid Unicode escape sequence", SyntaxErrorCode.InvalidToken);
    }

    /// <summary>The value of exactly so many hexadecimal digits, or <see cref="InvalidEscape"/>.</summary>
    private int ReadHexDigits(int count)
    {
        var value = 0;
        for (var i = 0; i < count; i++)
        {
            var digit = DigitValue(CharAt(_position));
            if (digit >= 16)
            {
                return InvalidEscape;
            }

            value = (value * 16) + digit;
            _position++;
        }

        return value;
    }

    /// <summary>The characters of a template between two delimiters.</summary>
    /// <param name="Start">Offset of the first character after the delimiter.</param>
    /// <param name="End">Offset of the closing delimiter, <c>`</c> or <c>${</c>.</param>
    /// <param name="Raw">The text with CR and CR LF turned into LF.</param>
    /// <param name="Cooked">The text with escapes processed; null when one of them is illegal.</param>
    /// <param name="InvalidEscapeAt">Offset of the first illegal escape, or -1.</param>
    /// <param name="IsTail">Whether the closing delimiter is the back quote.</param>
    protected readonly record struct TemplatePart(int Start, int End, string Raw, string? Cooked, int InvalidEscapeAt, bool IsTail);

    /// <summary>Reads the template part that follows the current token (a back quote, or the brace that ends a hole), without reading further.</summary>
    protected TemplatePart ScanTemplatePart()
    {
        _position = _token.End;
        var start = _position;
        var rest = _input.AsSpan(start, _limit - start);
        var length = rest.IndexOfAny(TemplateStops);
        // Most parts hold nothing special: raw and cooked are one string.
        if (length >= 0 && (rest[length] == '`' || StartsWith(start + length, "${")))
        {
            var text = length <= MaxInternedLength ? Names.Intern(rest[..length]) : rest[..length].ToString();
            _position += length;
            return FinishTemplatePart(start, text, text, -1);
        }

        return ReadTemplatePartSlowly(start);
    }

    private TemplatePart ReadTemplatePartSlowly(int start)
    {
        var cooked = _buffer.Clear();
        var invalidEscapeAt = -1;
        var hasCarriageReturn = false;
        while (true)
        {
            var rest = _input.AsSpan(_position, _limit - _position);
            var length = rest.IndexOfAny(TemplateStops);
            if (length < 0)
            {
                throw Error(_limit, "Unterminated template literal", SyntaxErrorCode.InvalidToken);
            }

            cooked.Append(rest[..length]);
            _position += length;
            var c = rest[length];
            if (c == '`' || (c == '$' && CharAt(_position + 1) == '{'))
            {
                var raw = _input[start.._position];
                if (hasCarriageReturn)
                {
                    raw = raw.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
                }

                return FinishTemplatePart(start, raw, invalidEscapeAt < 0 ? cooked.ToString() : null, invalidEscapeAt);
            }

            _position++;
            if (c == '$')
            {
                cooked.Append('$');
            }
            else if (c == '\r')
            {
                hasCarriageReturn = true;
                cooked.Append('\n');
                if (CharAt(_position) == '\n')
                {
                    _position++;
                }
            }
            else
            {
                var at = _position - 1;
                hasCarriageReturn |= CharAt(_position) == '\r';
                var escape = ReadEscape(inTemplate: true);
                if (escape >= 0)
                {
                    AppendCodePoint(cooked, escape);
                }
                else if (escape == InvalidEscape && invalidEscapeAt < 0)
                {
                    invalidEscapeAt = at;
                }
            }
        }
    }

    private TemplatePart FinishTemplatePart(int start, string raw, string? cooked, int invalidEscapeAt)
    {
        var end = _position;
        var isTail = _input[end] == '`';
        _token.Start = start;
        _token.End = _position += isTail ? 1 : 2;
        return new TemplatePart(start, end, raw, cooked, invalidEscapeAt, isTail);
    }

    /// <summary>Reads the regular expression that begins at the current token, <c>/</c> or <c>/=</c>, without reading further.</summary>
    private protected RegExpValue ScanRegExp()
    {
        var start = _token.Start;
        var position = start + 1;
        var inClass = false;
        while (true)
        {
            var c = CharAt(position);
            if (position >= _limit || IsLineTerminator(c))
            {
                throw Error(start, "Invalid regular expression: missing /", SyntaxErrorCode.InvalidRegExp);
            }

            if (c == '\\')
            {
                position++;
                if (position >= _limit || IsLineTerminator(_input[position]))
                {
                    throw Error(start, "Invalid regular expression: missing /", SyntaxErrorCode.InvalidRegExp);
                }
            }
            else if (c == '[')
            {
                inClass = true;
            }
            else if (c == ']')
            {
                inClass = false;
            }
            else if (c == '/' && !inClass)
            {
                break;
            }

            position++;
        }

        var pattern = _input[(start + 1)..position];
        var flagsStart = _position = position + 1;
        while (_position < _limit && IsNamePartAt(_position))
        {
            if (_input[_position] == '\\')
            {
                throw Error(_position, "Invalid regular expression flags", SyntaxErrorCode.InvalidRegExp);
            }

            _position += CodePointAt(_position) > 0xFFFF ? 2 : 1;
        }

        _token.End = _position;
        return new RegExpValue(pattern, Intern(_input.AsSpan(flagsStart, _position - flagsStart)));
    }
}
