using System.Text;

namespace Acornima.RegExp;

/// <content>Named groups and references to them.</content>
internal ref partial struct RegExpValidator
{
    /// <summary><c>name></c> after <c>(?&lt;</c></summary>
    private bool DeclareName(int groupStart)
    {
        if (ReadGroupName() is not { } name)
        {
            return Fail("Invalid capture group name", groupStart);
        }

        _names ??= [];
        if (_names.TryGetValue(name, out var earlier) && MayBothMatch(earlier))
        {
            return Fail("Duplicate capture group name", groupStart);
        }

        _names[name] = groupStart;
        return true;
    }

    /// <summary>Whether an earlier group and one that starts here are not in different alternatives.</summary>
    /// <remarks>
    /// What counts is the innermost open group around both: they are apart if the earlier one stands before the
    /// alternative that is being read there. It is enough to ask about the last of several groups of one name. Those
    /// before it are in other alternatives of a disjunction than it is, so if they were together with the new group,
    /// that disjunction would be closed by now, and the last one would be together with the new group as well.
    /// </remarks>
    private readonly bool MayBothMatch(int earlier)
    {
        var common = _depth;
        while (_open[common].Start > earlier)
        {
            common--;
        }

        return earlier >= _open[common].AlternativeStart;
    }

    /// <summary><c>k&lt;name></c> after a backslash.</summary>
    private bool SkipNamedReference(int start)
    {
        var k = _position++;
        if (TrySkip('<') && ReadGroupName() is { } name)
        {
            _namedReferences ??= [];
            _namedReferences.Add((name, start));
            return true;
        }

        _position = k + 1;
        return !_unicode ? NoteLooseNamedReference(start) : Fail("Invalid named reference", start);
    }

    private bool NoteLooseNamedReference(int start)
    {
        if (_looseNamedReferenceOffset < 0)
        {
            _looseNamedReferenceOffset = start;
        }

        return true;
    }

    private bool CheckNamedReferences()
    {
        if (_names is not null && _looseNamedReferenceOffset >= 0)
        {
            return Fail("Invalid named reference", _looseNamedReferenceOffset);
        }

        // Without `u` and `v` and without names, `\k<name>` stands for those characters.
        if (_namedReferences is null || (_names is null && !_unicode))
        {
            return true;
        }

        foreach (var (name, offset) in _namedReferences)
        {
            if (_names is null || !_names.ContainsKey(name))
            {
                return Fail("Invalid named capture referenced", offset);
            }
        }

        return true;
    }

    /// <summary><c>name></c>; null if it is not one.</summary>
    private string? ReadGroupName()
    {
        var start = _position;
        StringBuilder? decoded = null;
        while (_position < _pattern.Length)
        {
            var offset = _position;
            var codePoint = ReadCodePoint();
            if (codePoint == '>')
            {
                return offset == start ? null : decoded?.ToString() ?? _pattern[start..offset].ToString();
            }

            if (codePoint == '\\')
            {
                decoded ??= new StringBuilder().Append(_pattern[start..offset]);
                if (!TrySkip('u') || !TryReadUnicodeEscape(codePoints: true, out codePoint))
                {
                    return null;
                }
            }

            if (!(offset == start ? IsNameStart(codePoint) : IsNamePart(codePoint)))
            {
                return null;
            }

            decoded?.Append(char.ConvertFromUtf32(codePoint));
        }

        return null;
    }

    private static bool IsNameStart(int codePoint) =>
        codePoint < 0x80
            ? char.IsAsciiLetter((char)codePoint) || codePoint is '$' or '_'
            : UnicodeIdentifiers.IsIdentifierStart(codePoint);

    private static bool IsNamePart(int codePoint) =>
        codePoint < 0x80
            ? char.IsAsciiLetterOrDigit((char)codePoint) || codePoint is '$' or '_'
            : UnicodeIdentifiers.IsIdentifierPart(codePoint);
}
