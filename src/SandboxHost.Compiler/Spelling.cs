namespace SandboxHost.Compiler;

/// <summary>Guesses which known name an unknown one was meant to be.</summary>
public static class Spelling
{
    // What nobody typed by hand is not worth the quadratic comparison.
    private const int MaxLength = 64;

    /// <summary>The known name that is nearest to a given one, or null when none is near.</summary>
    /// <remarks>
    /// Near means: at most one typing mistake in three letters, where a mistake is a letter added, left out, replaced or
    /// swapped with its neighbour; case does not count. Of equally near names, the first.
    /// </remarks>
    public static string? FindNearest(string name, IEnumerable<string> known)
    {
        if (name.Length > MaxLength)
        {
            return null;
        }

        string? nearest = null;
        var least = Math.Max(1, name.Length / 3) + 1;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - name.Length) < least && candidate.Length <= MaxLength)
            {
                var distance = Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant());
                if (distance < least)
                {
                    (nearest, least) = (candidate, distance);
                }
            }
        }

        return nearest;
    }

    // Damerau–Levenshtein in its "optimal string alignment" form, one row of the table at a time.
    private static int Distance(string a, string b)
    {
        var beforeLast = new int[b.Length + 1];
        var last = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last) = (last, row);
        }

        return last[b.Length];
    }
}
