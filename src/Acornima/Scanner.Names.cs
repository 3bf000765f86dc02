namespace Acornima;

// Names, words and private names: ECMA-262 §12.7.
public abstract partial class Scanner
{
    // Bit sets over ASCII: $ _ a-z A-Z, and with digits.
    private static ReadOnlySpan<ulong> NameStart => [1UL << '$', 0x07FF_FFFE_87FF_FFFE];

    private static ReadOnlySpan<ulong> NamePart => [1UL << '$' | 0x03FF_0000_0000_0000, 0x07FF_FFFE_87FF_FFFE];

    /// <summary>A name in plain ASCII; anything else is left to <see cref="ScanNameSlowly"/>.</summary>
    private void ScanName()
    {
        var start = _position;
        var position = start;
        var input = _input;
        var limit = Math.Min(_limit, input.Length);
        uint hash = 0;
        var c = '\0';
        while (position < limit)
        {
            c = input[position];
            if (c >= 128 || (NamePart[c >> 6] >> (c & 63) & 1) == 0)
            {
                break;
            }

            hash = StringTable.Hash(hash, c);
            position++;
        }

        if (position < limit && (c >= 128 || c == '\\'))
        {
            ScanNameSlowly(start);
            return;
        }

        ref readonly var entry = ref Names.Intern(input.AsSpan(start, position - start), hash);
        _token.Type = entry.Type;
        _token.Text = entry.Text;
        _token.End = _position = position;
    }

    private void ScanNameSlowly(int start)
    {
        _position = start;
        _token.HasEscape = ReadName(_buffer.Clear());
        ref readonly var entry = ref InternBuffer();
        _token.Text = entry.Text;
        _token.End = _position;
        if (!_token.HasEscape)
        {
            _token.Type = entry.Type;
        }
        else
        {
            // ECMA-262 §12.7.2: with an escape, a reserved word is an error wherever a word is needed, and a contextual word is just a name.
            // What strict code reserves keeps its type, because the rules for it go by the decoded text.
            _token.Type = !TokenFacts.IsIdentifier(entry.Type) ? TokenType.EscapedKeyword
                : entry.Type == TokenType.Await || TokenFacts.IsStrictReserved(entry.Type) ? entry.Type
                : TokenType.Name;
        }
    }

    private ref readonly StringTable.Entry InternBuffer()
    {
        if (_buffer.Length <= 256)
        {
            Span<char> text = stackalloc char[_buffer.Length];
            _buffer.CopyTo(0, text, text.Length);
            return ref Names.Intern(text, StringTable.Hash(text));
        }

        var whole = _buffer.ToString();
        return ref Names.Intern(whole, StringTable.Hash(whole));
    }

    /// <summary>Appends the name at the current position, escapes decoded, and tells whether there were any.</summary>
    private bool ReadName(System.Text.StringBuilder name)
    {
        var escaped = false;
        var first = true;
        while (_position < _limit)
        {
            var at = _position;
            var c = _input[at];
            int codePoint;
            if (c == '\\')
            {
                escaped = true;
                if (CharAt(at + 1) != 'u')
                {
                    throw InvalidCharacter(at);
                }

                _position += 2;
                codePoint = ReadUnicodeEscape(at, inTemplate: false);
                if (!IsNameCodePoint(codePoint, first))
                {
                    throw Error(at, "Invalid Unicode escape sequence", SyntaxErrorCode.InvalidToken);
                }
            }
            else
            {
                codePoint = CodePointAt(at);
                if (!IsNameCodePoint(codePoint, first))
                {
                    break;
                }

                _position += codePoint > 0xFFFF ? 2 : 1;
            }

            AppendCodePoint(name, codePoint);
            first = false;
        }

        if (first)
        {
            throw InvalidCharacter(_position);
        }

        return escaped;
    }

    private static bool IsNameCodePoint(int codePoint, bool first)
    {
        if (codePoint < 128)
        {
            var set = first ? NameStart : NamePart;
            return (set[codePoint >> 6] >> (codePoint & 63) & 1) != 0;
        }

        return first ? UnicodeIdentifiers.IsIdentifierStart(codePoint) : UnicodeIdentifiers.IsIdentifierPart(codePoint);
    }

    /// <summary>Whether a name could go on with the character at an offset.</summary>
    private bool IsNamePartAt(int offset) =>
        offset < _limit && (_input[offset] == '\\' || IsNameCodePoint(CodePointAt(offset), first: false));

    private static void AppendCodePoint(System.Text.StringBuilder text, int codePoint)
    {
        if (codePoint > 0xFFFF)
        {
            codePoint -= 0x1_0000;
            text.Append((char)(0xD800 + (codePoint >> 10)));
            codePoint = 0xDC00 + (codePoint & 0x3FF);
        }

        text.Append((char)codePoint);
    }

    /// <summary><c>#name</c></summary>
    private void ScanPrivateName()
    {
        var start = _position++;
        if (!IsPrivateNameStart())
        {
            _position = start;
            throw InvalidCharacter(start);
        }

        _token.HasEscape = ReadName(_buffer.Clear());
        _token.Text = InternBuffer().Text;
        _token.Type = TokenType.PrivateName;
        _token.End = _position;
    }

    private bool IsPrivateNameStart() =>
        _position < _limit && (_input[_position] == '\\' || IsNameCodePoint(CodePointAt(_position), first: true));
}
