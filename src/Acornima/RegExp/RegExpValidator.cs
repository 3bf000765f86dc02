namespace Acornima.RegExp;

/// <summary>Finds the early errors of regular expressions.</summary>
/// <remarks>
/// <para>ECMA-262 §22.2.1 with Annex B.1.2: without <c>u</c> and <c>v</c> nearly everything means something, with one
/// of them little is forgiven, and with <c>v</c> character classes have a grammar of their own.</para>
/// <para>One pass in linear time. Groups are kept on a stack of our own, since how deep they nest is up to whoever
/// wrote the pattern; usual patterns are checked without allocating anything.</para>
/// </remarks>
internal ref partial struct RegExpValidator
{
    /// <summary>How deep groups, or character classes, may nest unless the caller says otherwise.</summary>
    public const int DefaultMaxDepth = 1000;

    private const int InitialGroups = 16;
    private const string NestingTooDeep = "Nesting too deep";

    private readonly ReadOnlySpan<char> _pattern;
    private readonly bool _unicode;
    private readonly bool _unicodeSets;
    private readonly int _maxDepth;

    private int _position;
    private RegExpSyntaxError? _error;

    // The groups around the current position; the first stands for the whole pattern.
    private Span<OpenGroup> _open;
    private int _depth;

    private int _captures;
    private int _largestBackreference;
    private int _largestBackreferenceOffset;

    // For each name where the last group of that name starts.
    private Dictionary<string, int>? _names;
    private List<(string Name, int Offset)>? _namedReferences;

    // Where `\k` stands without a name, which is fine without `u` and `v` as long as no group has a name.
    private int _looseNamedReferenceOffset;

    private RegExpValidator(
        ReadOnlySpan<char> pattern, bool unicode, bool unicodeSets, Span<OpenGroup> open, int maxDepth)
    {
        _pattern = pattern;
        _unicode = unicode;
        _unicodeSets = unicodeSets;
        _open = open;
        _maxDepth = maxDepth;
        _looseNamedReferenceOffset = -1;
        open[0] = default;
    }

    /// <summary>Checks a pattern and its flags.</summary>
    /// <returns>The first error found, or null if there is none.</returns>
    public static RegExpSyntaxError? Validate(
        ReadOnlySpan<char> pattern, ReadOnlySpan<char> flags, int maxDepth = DefaultMaxDepth)
    {
        if (ValidateFlags(flags) is { } flagsError)
        {
            return flagsError;
        }

        var unicodeSets = flags.Contains('v');
        var unicode = unicodeSets || flags.Contains('u');
        var validator = new RegExpValidator(
            pattern, unicode, unicodeSets, stackalloc OpenGroup[InitialGroups], maxDepth);
        return validator.CheckPattern() && validator.CheckReferences() ? null : validator._error;
    }

    private static RegExpSyntaxError? ValidateFlags(ReadOnlySpan<char> flags)
    {
        for (var i = 0; i < flags.Length; i++)
        {
            var known = flags[i] is 'd' or 'g' or 'i' or 'm' or 's' or 'u' or 'v' or 'y';
            if (!known || flags[..i].Contains(flags[i]))
            {
                return new RegExpSyntaxError("Invalid flags", i, InFlags: true);
            }
        }

        var both = flags.Contains('u') ? flags.IndexOf('v') : -1;
        return both < 0 ? null : new RegExpSyntaxError("Invalid flags", both, InFlags: true);
    }

    /// <summary><c>Pattern</c>: terms up to the end.</summary>
    private bool CheckPattern()
    {
        while (_position < _pattern.Length)
        {
            if (!SkipTerm(out var quantifiable) || (quantifiable && !SkipQuantifier()))
            {
                return false;
            }
        }

        return _depth == 0 || Fail("Unterminated group", _pattern.Length);
    }

    /// <summary>A term without its quantifier, or one of <c>|</c>, <c>(</c> and <c>)</c>.</summary>
    private bool SkipTerm(out bool quantifiable)
    {
        quantifiable = false;
        switch (_pattern[_position])
        {
            case '|':
                _position++;
                _open[_depth].AlternativeStart = _position;
                return true;

            case '^' or '$':
                _position++;
                return true;

            case '(':
                return OpenNextGroup();

            case ')':
                return CloseGroup(out quantifiable);

            case '*' or '+' or '?':
                return Fail("Nothing to repeat", _position);

            case '{':
                var brace = _position;
                if (_unicode || TrySkipBraces(out _))
                {
                    return Fail("Nothing to repeat", brace);
                }

                break;

            case ']' or '}' when _unicode:
                return Fail("Lone quantifier brackets", _position);

            case '[':
                quantifiable = true;
                return _unicodeSets ? SkipClassSet(depth: 1, out _) : SkipClass();

            case '\\':
                return SkipEscape(out quantifiable);
        }

        quantifiable = true;
        ReadCharacter();
        return true;
    }

    /// <summary><c>*</c>, <c>+?</c>, <c>{1,2}</c> or nothing.</summary>
    private bool SkipQuantifier()
    {
        var start = _position;
        switch (Current)
        {
            case '*' or '+' or '?':
                _position++;
                break;

            case '{' when TrySkipBraces(out var ordered):
                if (!ordered)
                {
                    return Fail("Numbers out of order in {} quantifier", start);
                }

                break;

            case '{' when _unicode:
                return Fail("Incomplete quantifier", start);

            default:
                return true;
        }

        TrySkip('?');
        return true;
    }

    /// <summary><c>{1}</c>, <c>{1,}</c> or <c>{1,2}</c>; anything else is left where it is.</summary>
    private bool TrySkipBraces(out bool ordered)
    {
        var start = _position++;
        ordered = true;
        var least = SkipDigits();
        if (!least.IsEmpty)
        {
            if (TrySkip(','))
            {
                var most = SkipDigits();
                ordered = most.IsEmpty || CompareNumbers(least, most) <= 0;
            }

            if (TrySkip('}'))
            {
                return true;
            }
        }

        _position = start;
        return false;
    }

    private ReadOnlySpan<char> SkipDigits()
    {
        var start = _position;
        while (char.IsAsciiDigit(Current))
        {
            _position++;
        }

        return _pattern[start.._position];
    }

    /// <summary>Compares numbers of any length.</summary>
    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        left = left.TrimStart('0');
        right = right.TrimStart('0');
        return left.Length != right.Length
            ? left.Length.CompareTo(right.Length)
            : left.SequenceCompareTo(right);
    }

    /// <summary><c>(</c>, <c>(?:</c>, <c>(?=</c>, <c>(?&lt;name></c>, <c>(?i-s:</c> and so on.</summary>
    private bool OpenNextGroup()
    {
        var start = _position++;
        var quantifiable = true;
        if (!TrySkip('?'))
        {
            _captures++;
        }
        else if (TrySkip('=') || TrySkip('!'))
        {
            quantifiable = !_unicode;
        }
        else if (TrySkip('<'))
        {
            if (TrySkip('=') || TrySkip('!'))
            {
                quantifiable = false;
            }
            else
            {
                _captures++;
                if (!DeclareName(start))
                {
                    return false;
                }
            }
        }
        else if (!SkipModifiers(start))
        {
            return false;
        }

        if (_depth == _maxDepth)
        {
            return Fail(NestingTooDeep, start);
        }

        if (++_depth == _open.Length)
        {
            var larger = new OpenGroup[_open.Length * 2];
            _open.CopyTo(larger);
            _open = larger;
        }

        _open[_depth] = new OpenGroup(_position, quantifiable);
        return true;
    }

    private bool CloseGroup(out bool quantifiable)
    {
        quantifiable = _open[_depth].Quantifiable;
        if (_depth == 0)
        {
            return Fail("Unmatched ')'", _position);
        }

        _position++;
        _depth--;
        return true;
    }

    /// <summary><c>:</c>, <c>i:</c> or <c>i-ms:</c> after <c>(?</c></summary>
    private bool SkipModifiers(int groupStart)
    {
        var start = _position;
        var dash = false;
        for (; Current != ':'; _position++)
        {
            switch (Current)
            {
                case '-' when !dash:
                    dash = true;
                    break;

                case 'i' or 'm' or 's' when !_pattern[start.._position].Contains(Current):
                    break;

                default:
                    return Fail("Invalid group", groupStart);
            }
        }

        // `(?-:` would change nothing.
        if (dash && _position == start + 1)
        {
            return Fail("Invalid group", groupStart);
        }

        _position++;
        return true;
    }

    /// <summary><c>\1</c> and <c>\k&lt;name></c> must have something to refer to, which may come after them.</summary>
    private bool CheckReferences()
    {
        if (_unicode && _largestBackreference > _captures)
        {
            return Fail("Invalid escape", _largestBackreferenceOffset);
        }

        return CheckNamedReferences();
    }

    /// <summary>The code unit at the current position; U+0000 at the end.</summary>
    private readonly char Current => _position < _pattern.Length ? _pattern[_position] : '\0';

    /// <summary>The code unit after the current one; U+0000 at the end.</summary>
    private readonly char Next => _position + 1 < _pattern.Length ? _pattern[_position + 1] : '\0';

    private bool TrySkip(char expected)
    {
        if (Current != expected)
        {
            return false;
        }

        _position++;
        return true;
    }

    /// <summary>Reads what the pattern is made of: code points with <c>u</c> and <c>v</c>, else code units.</summary>
    private int ReadCharacter() => _unicode ? ReadCodePoint() : _pattern[_position++];

    private int ReadCodePoint()
    {
        var lead = _pattern[_position++];
        return char.IsHighSurrogate(lead) && char.IsLowSurrogate(Current)
            ? char.ConvertToUtf32(lead, _pattern[_position++])
            : lead;
    }

    private bool Fail(string reason, int offset)
    {
        _error = new RegExpSyntaxError(reason, offset);
        return false;
    }

    /// <summary>A group whose end has not been reached.</summary>
    private struct OpenGroup(int start, bool quantifiable)
    {
        /// <summary>Where its disjunction starts.</summary>
        public readonly int Start = start;

        /// <summary>Where the current alternative of the disjunction starts.</summary>
        public int AlternativeStart = start;

        public readonly bool Quantifiable = quantifiable;
    }
}
