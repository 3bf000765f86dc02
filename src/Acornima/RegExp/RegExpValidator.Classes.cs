using System.Runtime.CompilerServices;

namespace Acornima.RegExp;

/// <content>What stands in brackets.</content>
internal ref partial struct RegExpValidator
{
    /// <summary>In place of a character: a set such as <c>\d</c>.</summary>
    private const int NoCharacter = -1;

    private const string UnterminatedClass = "Unterminated character class";
    private const string InvalidSetOperation = "Invalid set operation in character class";
    private const string OutOfOrder = "Range out of order in character class";

    /// <summary><c>[a-z\d]</c> without <c>v</c></summary>
    private bool SkipClass()
    {
        var start = _position++;
        TrySkip('^');
        while (!TrySkip(']'))
        {
            var from = _position;
            if (!ReadClassAtom(start, out var first))
            {
                return false;
            }

            if (Current != '-' || Next == ']')
            {
                continue;
            }

            _position++;
            if (!ReadClassAtom(start, out var last))
            {
                return false;
            }

            if (first == NoCharacter || last == NoCharacter)
            {
                // Annex B: three things that stand next to each other.
                if (_unicode)
                {
                    return Fail("Invalid character class", from);
                }
            }
            else if (first > last)
            {
                return Fail(OutOfOrder, from);
            }
        }

        return true;
    }

    private bool ReadClassAtom(int classStart, out int character)
    {
        character = NoCharacter;
        if (_position == _pattern.Length)
        {
            return Fail(UnterminatedClass, classStart);
        }

        var start = _position;
        if (!TrySkip('\\'))
        {
            character = ReadCharacter();
            return true;
        }

        if (TrySkip('b'))
        {
            character = '\b';
            return true;
        }

        return TrySkipClassEscape(start, out _)
            ? _error is null
            : ReadCharacterEscape(start, inClass: true, out character);
    }

    /// <summary><c>[a-z&amp;&amp;[\w--\q{ab|c}]]</c>: a class with <c>v</c></summary>
    /// <param name="depth">How many brackets are open, this one included.</param>
    /// <param name="strings">Whether it may match anything else than one character.</param>
    private bool SkipClassSet(int depth, out bool strings)
    {
        strings = false;
        var start = _position++;
        if (depth > _maxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return Fail(NestingTooDeep, start);
        }

        var negated = TrySkip('^');
        if (Current != ']' && !SkipClassSetContents(depth, start, out strings))
        {
            return false;
        }

        if (!TrySkip(']'))
        {
            return _position == _pattern.Length
                ? Fail(UnterminatedClass, start)
                : Fail(InvalidSetOperation, _position);
        }

        if (negated && strings)
        {
            return Fail("Negated character class may contain strings", start);
        }

        return true;
    }

    /// <summary>One of the three: union, intersection, subtraction. They do not mix without brackets.</summary>
    private bool SkipClassSetContents(int depth, int classStart, out bool strings)
    {
        var from = _position;
        if (!ReadSetOperand(depth, classStart, out var first, out strings))
        {
            return false;
        }

        if (At("&&"))
        {
            while (TrySkip("&&"))
            {
                if (Current == '&')
                {
                    return Fail(InvalidSetOperation, _position);
                }

                if (!ReadSetOperand(depth, classStart, out _, out var alsoStrings))
                {
                    return false;
                }

                strings &= alsoStrings;
            }

            return true;
        }

        if (At("--"))
        {
            while (TrySkip("--"))
            {
                if (!ReadSetOperand(depth, classStart, out _, out _))
                {
                    return false;
                }
            }

            return true;
        }

        if (!SkipRestOfRange(classStart, from, first))
        {
            return false;
        }

        while (Current != ']' && _position < _pattern.Length)
        {
            from = _position;
            if (!ReadSetOperand(depth, classStart, out first, out var moreStrings)
                || !SkipRestOfRange(classStart, from, first))
            {
                return false;
            }

            strings |= moreStrings;
        }

        return true;
    }

    /// <summary><c>-z</c> after <c>a</c>, or nothing.</summary>
    private bool SkipRestOfRange(int classStart, int from, int first)
    {
        if (!TrySkip('-'))
        {
            return true;
        }

        if (first == NoCharacter)
        {
            return Fail("Invalid character class", from);
        }

        return ReadSetCharacter(classStart, out var last) && (first <= last || Fail(OutOfOrder, from));
    }

    /// <summary><c>[a]</c>, <c>\q{a|b}</c>, <c>\d</c> or a single character.</summary>
    private bool ReadSetOperand(int depth, int classStart, out int character, out bool strings)
    {
        character = NoCharacter;
        if (Current == '[')
        {
            return SkipClassSet(depth + 1, out strings);
        }

        strings = false;
        if (Current == '\\')
        {
            var start = _position++;
            if (Current == 'q' && Next == '{')
            {
                return SkipClassStrings(classStart, out strings);
            }

            if (TrySkipClassEscape(start, out strings))
            {
                return _error is null;
            }

            _position = start;
        }

        return ReadSetCharacter(classStart, out character);
    }

    /// <summary><c>q{ab|c}</c> after a backslash.</summary>
    private bool SkipClassStrings(int classStart, out bool strings)
    {
        strings = false;
        _position += "q{".Length;
        while (true)
        {
            var length = 0;
            for (; Current is not ('|' or '}'); length++)
            {
                if (!ReadSetCharacter(classStart, out _))
                {
                    return false;
                }
            }

            strings |= length != 1;
            if (_pattern[_position++] == '}')
            {
                return true;
            }
        }
    }

    private bool ReadSetCharacter(int classStart, out int character)
    {
        character = NoCharacter;
        if (_position == _pattern.Length)
        {
            return Fail(UnterminatedClass, classStart);
        }

        var start = _position;
        if (TrySkip('\\'))
        {
            if (!IsOneOf("&-!#%,:;<=>@`~", Current) && Current != 'b')
            {
                return ReadCharacterEscape(start, inClass: true, out character);
            }

            character = Current == 'b' ? '\b' : Current;
            _position++;
            return true;
        }

        if (IsOneOf("()[]{}/-\\|", Current))
        {
            return Fail("Invalid character in character class", start);
        }

        if (Current == Next && IsOneOf("&!#$%*+,.:;<=>?@^`~", Current))
        {
            return Fail(InvalidSetOperation, start);
        }

        character = ReadCharacter();
        return true;
    }

    private static bool IsOneOf(string characters, char character) => characters.Contains(character);

    private readonly bool At(string expected) => _pattern[_position..].StartsWith(expected, StringComparison.Ordinal);

    private bool TrySkip(string expected)
    {
        if (!At(expected))
        {
            return false;
        }

        _position += expected.Length;
        return true;
    }
}
