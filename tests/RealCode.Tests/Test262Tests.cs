using System.Collections.Frozen;
using Acornima;
using Acornima.Ast;
using SandboxHost.TestSupport;
using Xunit.Abstractions;

namespace RealCode.Tests;

/// <summary>The parser tests that the ECMAScript committee's test suite is accompanied by: 5,000 small programs, right and wrong.</summary>
public sealed class Test262Tests(ITestOutputHelper output)
{
    /// <summary>Programs that the language has come to accept since the collection was made, by what they are about.</summary>
    private static readonly FrozenSet<string> LegalByNow = new Dictionary<string, string[]>
    {
        [@"\8 and \9 in strings of sloppy code (ES2021)"] = ["0d5e450f1da8a92a", "748656edbfb2d0bb", "79f882da06f88c9f", "92b6af54adef3624"],
        ["U+2028 and U+2029 in strings (ES2019)"] = ["647e21f8f157c338", "8af69d8f15295ed2"],
        ["class fields (ES2022)"] = ["98204d734f8c72b3", "ef81b93cf9bdb4ec"],
        ["assignment to a call in sloppy code, an error at run time (§13.15.1)"] = ["a8beb1480f385441"],
        ["an initialiser in the head of for-in in sloppy code (§B.3.5)"] = ["e3fbcf63d7e43ead"],
        ["a catch parameter as `var` of for-of (§B.3.4, since ES2020)"] = ["0f5f47108da5c34e"],
        ["functions of one name in a block of sloppy code (§B.3.2.4)"] = ["12a74c60f52a60de", "1aff49273f3e3a98", "be7329119eaa3d47", "ec31fa5e521c5df4"],
    }.SelectMany(pair => pair.Value).ToFrozenSet();

    [NpmTheory(Npm.Test262Parser)]
    [InlineData("pass")]
    [InlineData("pass-explicit")]
    public void Right_programs_are_accepted(string folder)
    {
        var refused = Files(folder).Where(file => TryParse(file) is null).Select(Path.GetFileName).ToList();
        Assert.Empty(refused);
    }

    [NpmTheory(Npm.Test262Parser)]
    [InlineData("fail")]
    [InlineData("early")]
    public void Wrong_programs_are_refused(string folder)
    {
        var files = Files(folder).ToList();
        var accepted = files.Where(file => TryParse(file) is not null).Select(file => Path.GetFileName(file).Split('.')[0]).ToList();
        output.WriteLine($"{files.Count - accepted.Count} of {files.Count} refused, {accepted.Count} are legal by now");
        Assert.DoesNotContain(accepted, name => !LegalByNow.Contains(name));
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Path.Combine(NpmPackages.Fetch(Npm.Test262Parser), folder), "*.js").Order(StringComparer.Ordinal);

    private static Program? TryParse(string file)
    {
        var parser = new Parser();
        var text = File.ReadAllText(file);
        try
        {
            return file.EndsWith(".module.js", StringComparison.Ordinal) ? parser.ParseModule(text) : parser.ParseScript(text);
        }
        catch (SyntaxErrorException)
        {
            return null;
        }
    }
}
