using System.Globalization;

namespace Acornima.RegExp;

/// <content>What a backslash begins.</content>
internal ref partial struct RegExpValidator
{
    /// <summary>What a backslash deprives of its meaning with <c>u</c> and <c>v</c>.</summary>
    private const string SyntaxCharacters = "^$\\.*+?()[]{}|/";

    /// <summary>An escape outside of character classes.</summary>
    private bool SkipEscape(out bool quantifiable)
    {
        var start = _position++;
        quantifiable = true;
        switch (Current)
        {
            case 'b' or 'B':
                _position++;
                quantifiable = false;
                return true;

            case 'k':
                return SkipNamedReference(start);

            case >= '1' and <= '9':
                SkipBackreference(start);
                return true;

            default:
                return TrySkipClassEscape(start, out _)
                    ? _error is null
                    : ReadCharacterEscape(start, inClass: false, out _);
        }
    }

    /// <summary><c>1</c> after a backslash.</summary>
    /// <remarks>
    /// Without <c>u</c> and <c>v</c>, a number larger than that of the groups is an octal escape or plain digits.
    /// </remarks>
    private void SkipBackreference(int start)
    {
        var number = int.TryParse(SkipDigits(), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : int.MaxValue;
        if (number > _largestBackreference)
        {
            _largestBackreference = number;
            _largestBackreferenceOffset = start;
        }
    }

    /// <summary><c>d</c>, <c>W</c>, <c>p{L}</c> and the like after a backslash.</summary>
    /// <returns>Whether it was one, be it faulty.</returns>
    private bool TrySkipClassEscape(int start, out bool strings)
    {
        strings = false;
        switch (Current)
        {
            case 'd' or 'D' or 's' or 'S' or 'w' or 'W':
                _position++;
                return true;

            case 'p' or 'P' when _unicode:
                SkipPropertyEscape(start, out strings);
                return true;

            default:
                return false;
        }
    }

    /// <summary><c>p{L}</c>, <c>P{Script=Greek}</c> after a backslash.</summary>
    private bool SkipPropertyEscape(int start, out bool strings)
    {
        strings = false;
        var negated = Current == 'P';
        _position++;
        var end = TrySkip('{') ? _pattern[_position..].IndexOf('}') : -1;
        if (end < 0)
        {
            return Fail("Invalid property name", start);
        }

        var property = _pattern.Slice(_position, end);
        _position += end + 1;
        if (UnicodeProperties.IsPropertyOfCharacters(property))
        {
            return true;
        }

        strings = _unicodeSets && !negated && UnicodeProperties.IsPropertyOfStrings(property);
        return strings || Fail("Invalid property name", start);
    }

    /// <summary>An escape that stands for one character.</summary>
    /// <param name="start">Where the backslash is; the current position is after it.</param>
    /// <param name="inClass">Whether it stands in brackets, where a few more are known.</param>
    /// <param name="character">The character.</param>
    private bool ReadCharacterEscape(int start, bool inClass, out int character)
    {
        character = 0;
        if (_position == _pattern.Length)
        {
            return Fail("\\ at end of pattern", start);
        }

        switch (Current)
        {
            case 't' or 'n' or 'v' or 'f' or 'r':
                character = Current switch { 't' => '\t', 'n' => '\n', 'v' => '\v', 'f' => '\f', _ => '\r' };
                _position++;
                return true;

            case 'c':
                return ReadControlEscape(start, inClass, out character);

            case '0' when _unicode && !char.IsAsciiDigit(Next):
                _position++;
                return true;

            case >= '0' and <= '7' when !_unicode:
                character = ReadOctal();
                return true;

            case 'x' when TryReadHexDigits(_position + 1, 2, out character):
                _position += 3;
                return true;

            case 'u':
                _position++;
                if (TryReadUnicodeEscape(_unicode, out character))
                {
                    return true;
                }

                character = 'u';
                return !_unicode || Fail("Invalid Unicode escape", start);

            case 'k' when !_unicode:
                character = 'k';
                _position++;
                return NoteLooseNamedReference(start);

            default:
                if (_unicode && !SyntaxCharacters.Contains(Current) && !(inClass && Current == '-'))
                {
                    return Fail("Invalid escape", start);
                }

                character = ReadCharacter();
                return true;
        }
    }

    /// <summary><c>cJ</c> after a backslash.</summary>
    private bool ReadControlEscape(int start, bool inClass, out int character)
    {
        var letter = Next;
        if (char.IsAsciiLetter(letter) || (inClass && !_unicode && (char.IsAsciiDigit(letter) || letter == '_')))
        {
            character = letter & 0x1F;
            _position += 2;
            return true;
        }

        // Annex B: the backslash stands for itself and the `c` is still to come.
        character = '\\';
        return !_unicode || Fail("Invalid Unicode escape", start);
    }

    /// <summary><c>7</c>, <c>77</c> or <c>377</c> after a backslash.</summary>
    private int ReadOctal()
    {
        var value = 0;
        for (var digits = 0; digits < 3 && Current is >= '0' and <= '7'; digits++)
        {
            var longer = (value * 8) + (Current - '0');
            if (longer > 0xFF)
            {
                break;
            }

            value = longer;
            _position++;
        }

        return value;
    }

    /// <summary><c>0041</c> and, among code points, <c>{41}</c> and <c>D83D\uDE00</c> after <c>\u</c></summary>
    /// <remarks>What is not one is left where it is.</remarks>
    private bool TryReadUnicodeEscape(bool codePoints, out int character)
    {
        if (codePoints && Current == '{')
        {
            return TryReadBracedCodePoint(out character);
        }

        if (!TryReadHexDigits(_position, 4, out character))
        {
            return false;
        }

        _position += 4;
        if (codePoints && char.IsHighSurrogate((char)character) && Current == '\\' && Next == 'u'
            && TryReadHexDigits(_position + 2, 4, out var trail) && char.IsLowSurrogate((char)trail))
        {
            character = char.ConvertToUtf32((char)character, (char)trail);
            _position += 6;
        }

        return true;
    }

    private bool TryReadBracedCodePoint(out int character)
    {
        const int LastCodePoint = 0x10FFFF;
        character = 0;
        var offset = _position + 1;
        var firstDigit = offset;
        for (; offset < _pattern.Length && char.IsAsciiHexDigit(_pattern[offset]); offset++)
        {
            character = (character * 16) + HexValue(_pattern[offset]);
            if (character > LastCodePoint)
            {
                return false;
            }
        }

        if (offset == firstDigit || offset == _pattern.Length || _pattern[offset] != '}')
        {
            return false;
        }

        _position = offset + 1;
        return true;
    }

    private readonly bool TryReadHexDigits(int offset, int count, out int value)
    {
        value = 0;
        if (offset + count > _pattern.Length)
        {
            return false;
        }

        foreach (var digit in _pattern.Slice(offset, count))
        {
            if (!char.IsAsciiHexDigit(digit))
            {
                return false;
            }

            value = (value * 16) + HexValue(digit);
        }

        return true;
    }

    private static int HexValue(char digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
