using System.Diagnostics;
using System.Globalization;
using Acornima.Tests.Language;
using FsCheck;
using FsCheck.Fluent;
using SandboxHost.TestSupport;

namespace Acornima.Tests.Properties;

/// <summary>A damaged program is still a tree or a syntax error, soon.</summary>
/// <remarks><c>MUTATIONS=100000</c> in the environment tries so many instead of 3,000.</remarks>
public sealed class MutationTests
{
    private static readonly int Count = int.TryParse(
        Environment.GetEnvironmentVariable("MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 3_000;

    private static readonly string[] Tokens =
    [
        "(", ")", "[", "]", "{", "}", "`", "${", "'", "/", "=>", "=", "?.", "??", "...", ",", ";", ":", "#a", "@", "\\u", "\n", "\ud800",
        " async ", " await ", " yield ", " class ", " function ", " let ", " of ", " in ", " import ", " export ", " super ", " static ",
    ];

    private static readonly string[] Sources = [.. EsCases.Names.Select(Cases.Read)];

    /// <summary>A source, and what is done to it one after the other.</summary>
    private static readonly Gen<string> Mutated =
        from source in Gen.Elements(Sources)
        from other in Gen.Elements(Sources)
        from edits in Gen.Choose(0, 4).SelectMany(kind => Gen.Choose(0, 10_000).SelectMany(place =>
            Gen.Elements(Tokens).Select(token => (kind, place, token)))).ListOf(3)
        select edits.Aggregate(source, (text, edit) => Mutate(text, other, edit.kind, edit.place, edit.token));

    [Fact]
    public void A_mutated_case_is_parsed_or_refused() =>
        Prop.ForAll(Mutated.ToArbitrary(), IsParsedOrRefused).Check(Config.QuickThrowOnFailure.WithMaxTest(Count));

    private static bool IsParsedOrRefused(string text)
    {
        var watch = Stopwatch.StartNew();
        foreach (var isModule in new[] { false, true })
        {
            try
            {
                _ = isModule ? (Acornima.Ast.Program)new Parser().ParseModule(text) : new Parser().ParseScript(text);
            }
            catch (SyntaxErrorException)
            {
                // An outcome as good as a tree.
            }
        }

        return watch.Elapsed < TimeSpan.FromSeconds(5);
    }

    private static string Mutate(string text, string other, int kind, int place, string token)
    {
        var at = text.Length == 0 ? 0 : place % text.Length;
        var length = Math.Min(1 + (place % 7), text.Length - at);
        return kind switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, token),
            2 => text.Insert(at, text.Substring(at, length)),
            3 => text[..at],
            _ => string.Concat(text.AsSpan(0, at), other.AsSpan(Math.Min(at, other.Length))),
        };
    }
}
