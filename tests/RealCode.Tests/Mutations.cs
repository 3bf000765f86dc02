namespace RealCode.Tests;

/// <summary>Texts that are nearly right: real files with one small mistake each, the same in every run.</summary>
internal static class Mutations
{
    private const int PerFile = 4;

    /// <summary>A few mutations of one file, each under a name of its own with the file's ending.</summary>
    public static IEnumerable<(string Name, string Text)> Of(string path)
    {
        var text = File.ReadAllText(path);

        // The length seeds it, not the path: where the packages lie differs from machine to machine.
        var random = new Random(text.Length);
        for (var i = 0; i < PerFile; i++)
        {
            var name = Path.ChangeExtension(path, $".{i}{Path.GetExtension(path)}");
            yield return (name, Mutate(text, random));
        }
    }

    private static string Mutate(string text, Random random)
    {
        const string Punctuation = "(){}[]<>=:;,.?&|!'\"`/";
        var places = Enumerable.Range(0, text.Length).Where(offset => Punctuation.Contains(text[offset])).ToList();
        if (places.Count == 0)
        {
            return text + "(";
        }

        var place = places[random.Next(places.Count)];
        var other = Punctuation[random.Next(Punctuation.Length)].ToString();
        return random.Next(3) switch
        {
            0 => text.Remove(place, 1),
            1 => text.Insert(place, other),
            _ => text.Remove(place, 1).Insert(place, other),
        };
    }
}
