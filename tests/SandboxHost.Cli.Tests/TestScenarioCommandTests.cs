using System.Text.Json;
using System.Text.RegularExpressions;

namespace SandboxHost.Cli.Tests;

public sealed class TestScenarioCommandTests : IDisposable
{
    private const string Well = """
        import { type Cell, cell, handler, pattern } from "commonfabric";
        const draw = handler((event: { litres: number } | undefined, { level }: { level: Cell<number> }) => {
          const litres = event?.litres ?? 1;
          if (litres > 100) { throw new Error("too much"); }
          level.set(level.get() - litres);
        });
        export const Named = pattern(() => ({ name: "named" }));
        export default pattern<{ start?: number }>(({ start }) => {
          const level = cell(10);
          return { start, level, tags: ["a", "b"], note: "a\u001b[2J\nb", draw: draw({ level }) };
        });
        """;

    private const string Passing = """{ "events": [{ "stream": "draw", "payload": { "litres": 3 } }, { "stream": "draw" }], "expect": [{ "path": "level", "value": 6 }, { "path": "tags", "value": ["a", "b"] }] }""";

    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = 1000 };

    private readonly TempFolder _folder = new();

    public TestScenarioCommandTests() => _folder.Write("well.tsx", Well);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_passed_is_a_line_each_in_the_order_of_the_arguments_and_a_summary()
    {
        var second = WriteScenario("b.json", "second", Passing);
        var first = WriteScenario("a.json", "first");
        var run = Run(second, first);

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal($"passed second ({second}) (# ms)\npassed first ({first}) (# ms)\n2 passed, 0 failed\n", Shell.Mask(run.Out));
    }

    [Fact]
    public void What_is_not_as_expected_is_said_with_step_path_and_both_values()
    {
        var file = WriteScenario("a.json", "a well", Passing, """
            { "events": [{ "stream": "draw" }], "expect": [
              { "path": "level", "value": 999 },
              { "path": "tags.1", "value": "b" },
              { "path": "tags", "value": ["a"] },
              { "path": "none", "value": null },
              { "path": "level", "value": { "$tag": "undefined" } },
              { "path": "draw", "value": true } ] }
            """);
        var run = Run(file);

        Assert.Equal((ExitCode.PatternErrors, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            $$"""
            FAILED a well ({{file}}) (# ms)
                step 2, `level`: expected 999, got 5
                step 2, `tags`: expected ["a"], got ["a","b"]
                step 2, `none`: expected null, got {"$tag":"undefined"}
                step 2, `level`: expected { "$tag": "undefined" }, got 5
                step 2, `draw`: expected true, got "a stream"
            0 passed, 1 failed

            """,
            Shell.Mask(run.Out));
    }

    [Fact]
    public void A_result_line_has_the_members_of_the_specification_in_their_order()
    {
        var file = WriteScenario("a.json", "a \"well\"", """{ "expect": [{ "path": "level", "value": 10 }] }""", """{ "expect": [{ "path": "level", "value": { "$tag": "number", "value": "NaN" } }] }""");
        var run = Run("--json", file);

        Assert.Equal((ExitCode.PatternErrors, "0 passed, 1 failed\n"), (run.ExitCode, run.Error));
        Assert.Equal(
            $$"""{"scenario":"a \"well\"","file":{{JsonSerializer.Serialize(file)}},"passed":false,"failures":[{"step":2,"path":"level","expected":{"$tag":"number","value":"NaN"},"actual":10}],"error":null,"ms":#}""" + "\n",
            MaskMilliseconds(run.Out));
    }

    [Fact]
    public void With_json_there_are_result_lines_only_one_for_each_argument_in_order()
    {
        string[] files = [WriteScenario("c.json", "fine", Passing), WriteScenario("a.json", "wrong", """{ "expect": [{ "path": "level", "value": 0 }] }"""), WriteScenario("b.json", "fine, too")];
        var run = Run(["--json", .. files, files[0]]);

        Assert.Equal((ExitCode.PatternErrors, "3 passed, 1 failed\n"), (run.ExitCode, run.Error));
        Assert.EndsWith("}\n", run.Out, StringComparison.Ordinal);
        var results = Results(run.Out);
        Assert.Equal([.. files, files[0]], results.Select(result => result.GetProperty("file").GetString()));
        Assert.Equal([true, false, true, true], results.Select(result => result.GetProperty("passed").GetBoolean()));
        Assert.All(results, result => Assert.Equal(["scenario", "file", "passed", "failures", "error", "ms"], result.EnumerateObject().Select(member => member.Name)));
        Assert.All(results, result => Assert.True(result.GetProperty("ms").GetDouble() > 0));
    }

    [Fact]
    public void The_file_is_called_as_it_was_given()
    {
        var file = Path.GetRelativePath(".", WriteScenario("a.json", "a"));

        Assert.Equal("./" + file, Results(Run("--json", "./" + file).Out)[0].GetProperty("file").GetString());
        Assert.StartsWith($"passed a (./{file}) ", Run("./" + file).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "events": [{ "stream": "draw", "payload": { "litres": 101 } }], "expect": [{ "path": "level", "value": 10 }] }""", "/well.tsx:4:29: Error: too much")]
    [InlineData("""{ "events": [{ "stream": "gone.x" }] }""", "Step 1: There is no stream at `gone.x`.")]
    [InlineData("""{ "events": [{ "stream": "draw", "payload": { "$tag": "map", "entries": [] } }] }""", "The value tagged `map` cannot be sent")]
    [InlineData("""{ "events": [{ "stream": "draw", "payload": { "$tag": "object", "entries": [["a"]] } }] }""", "Each entry of a value tagged `object` is a list")]
    [InlineData("""{ "expect": [{ "path": "level", "value": { "$tag": "number", "value": 5 } }] }""", "5 is no number that needs a tag.")]
    [InlineData("""{ "events": [{ "stream": "draw", "payload": "\ud800" }] }""", "has half of a surrogate pair in it")]
    public void What_could_not_be_carried_through_is_an_error_and_the_next_scenario_is_run(string step, string error)
    {
        string[] files = [WriteScenario("a.json", "a", step), WriteScenario("b.json", "b", Passing)];
        var run = Run(["--json", .. files]);

        Assert.Equal((ExitCode.PatternErrors, "1 passed, 1 failed\n"), (run.ExitCode, run.Error));
        var results = Results(run.Out);
        Assert.Equal([false, true], results.Select(result => result.GetProperty("passed").GetBoolean()));
        Assert.Contains(error, results[0].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, results[0].GetProperty("failures").GetArrayLength());
        Assert.Matches($@"^FAILED a .*\n    .*{Regex.Escape(error)}", Run(files).Out);
    }

    [Fact]
    public void What_went_wrong_before_is_said_beside_why_it_ended()
    {
        var file = WriteScenario("a.json", "a", """{ "events": [{ "stream": "draw", "payload": { "litres": 101 } }] }""", """{ "events": [{ "stream": "gone" }] }""");

        var error = Results(Run("--json", file).Out)[0].GetProperty("error").GetString();
        Assert.StartsWith("Step 2: There is no stream at `gone`", error, StringComparison.Ordinal);
        Assert.Contains("Error: too much", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("well.tsx", "Gone", "does not export `Gone`")]
    [InlineData("broken.tsx", null, "SH1001")]
    [InlineData("missing.tsx", null, "The file missing.tsx cannot be read.")]
    [InlineData("../well.tsx", null, "The file ../well.tsx does not lie below the root.")]
    [InlineData("endless.tsx", null, "stopped after 2,000,000 statements")]
    public void A_program_that_cannot_be_started_is_an_error_of_the_scenario(string pattern, string? export, string error)
    {
        _folder.Write("broken.tsx", "export default 1 +;");
        _folder.Write("endless.tsx", "import { pattern } from 'commonfabric'; export default pattern(() => { for (;;); });");
        var run = Run("--json", WriteScenario("a.json", "a", pattern, export, "{}"), WriteScenario("b.json", "b"));

        Assert.Equal((ExitCode.PatternErrors, "1 passed, 1 failed\n"), (run.ExitCode, run.Error));
        var results = Results(run.Out);
        Assert.Contains(error, results[0].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.PathOf(""), results[0].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, results[1].GetProperty("error").ValueKind);
    }

    [Fact]
    public void An_export_by_name_and_an_argument_are_used()
    {
        var named = WriteScenario("a.json", "a", "well.tsx", "Named", """{}""", """{ "expect": [{ "path": "name", "value": "named" }] }""");
        var started = WriteScenario("b.json", "b", "well.tsx", null, """{ "start": 7 }""", """{ "expect": [{ "path": "start", "value": 7 }] }""");

        Assert.Equal(ExitCode.Done, Run(named, started).ExitCode);
    }

    [Fact]
    public void A_scenario_may_be_nested_as_deep_as_values_may_be()
    {
        var deep = new string('[', 100) + new string(']', 100);
        _folder.Write("deep.tsx", "import { type Default, pattern } from 'commonfabric'; export default pattern<{ deep: Default<any, null> }>(({ deep }) => ({ deep }));");
        var file = WriteScenario("a.json", "a", "deep.tsx", null, $$"""{ "deep": {{deep}} }""", $$"""{ "expect": [{ "path": "deep", "value": {{deep}} }] }""", """{ "expect": [{ "path": "deep", "value": 5 }] }""");

        var failure = Assert.Single(Results(Run("--json", file).Out)[0].GetProperty("failures").EnumerateArray());
        Assert.Equal(2, failure.GetProperty("step").GetInt32());
        Assert.Equal(deep, failure.GetProperty("actual").GetRawText());
    }

    [Fact]
    public void A_scenario_that_is_skipped_is_left_out()
    {
        var skipped = _folder.Write("s.json", """{ "format": 1, "name": "s", "pattern": "none.tsx", "files": ["none.tsx"], "steps": [], "skipped": true }""");
        var fine = WriteScenario("a.json", "fine");

        Assert.Equal([fine], Results(Run("--json", skipped, fine).Out).Select(result => result.GetProperty("file").GetString()));
        Assert.Equal(new ProgramRun(ExitCode.Done, "0 passed, 0 failed\n", ""), Run(skipped));
    }

    [Theory]
    [InlineData("oops", "is no scenario. It is not JSON: ")]
    [InlineData("[]", "is no scenario. A scenario is an object.")]
    [InlineData("{}", "is no scenario. Its `format` is not 1.")]
    [InlineData("""{ "format": 2, "name": "a", "pattern": "well.tsx", "files": [], "steps": [] }""", "is no scenario. Its `format` is not 1.")]
    [InlineData("""{ "format": 1, "pattern": "well.tsx", "files": [], "steps": [] }""", "is no scenario. Its `name` is not a string.")]
    [InlineData("""{ "format": 1, "name": "a", "pattern": "well.tsx", "files": [] }""", "is no scenario. It has no `steps`.")]
    [InlineData("""{ "format": 1, "name": "a", "pattern": "well.tsx", "files": [], "steps": [{ "events": [{}] }] }""", "is no scenario. Its `steps[0].events[0].stream` is not a string.")]
    [InlineData("""{ "format": 1, "name": "a", "pattern": "well.tsx", "files": [], "steps": [{ "expect": [{ "path": "a" }] }] }""", "is no scenario. It has no `steps[0].expect[0].value`.")]
    [InlineData("""{ "format": 1, "name": "\ud800", "pattern": "well.tsx", "files": [], "steps": [] }""", "is no scenario. The string \"\\ud800\" has half of a surrogate pair in it.")]
    [InlineData("""{ "format": 1, "name": "a", "pattern": "well.tsx", "files": [], "steps": [], "fetchMocks": [{ "urlIncludes": "a", "status": 1.5 }] }""", "is no scenario. Its `fetchMocks[0].status` is not a whole number.")]
    public void A_file_that_is_no_scenario_is_wrong_usage_and_none_is_run(string text, string message)
    {
        var wrong = _folder.Write("wrong.json", text);
        var run = Run("--json", WriteScenario("a.json", "fine"), wrong);

        Assert.Equal((ExitCode.WrongUsage, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"sandbox-host: {wrong} {message}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_wrong_usage_and_none_is_run()
    {
        var folder = Directory.CreateDirectory(_folder.PathOf("folder")).FullName;
        var missing = _folder.PathOf("missing.json");

        AssertWrong(missing, $"There is no file `{missing}`.");
        AssertWrong("no/such.json", "There is no file `no/such.json`.");
        AssertWrong(folder, $"`{folder}` is a folder; name the files in it.");
        AssertWrong("", "The name of a file is empty.");

        void AssertWrong(string file, string message) =>
            Assert.Equal(new ProgramRun(ExitCode.WrongUsage, "", $"sandbox-host: {message}{Environment.NewLine}"), Run(WriteScenario("a.json", "fine"), file));
    }

    [Fact]
    public void A_root_that_is_no_folder_is_wrong_usage()
    {
        var file = WriteScenario("a.json", "fine");
        foreach (var root in (ReadOnlySpan<string>)[_folder.PathOf("missing"), file])
        {
            var run = ProgramRun.InProcess("test-scenario", file, "--root", root);

            Assert.Equal((ExitCode.WrongUsage, ""), (run.ExitCode, run.Out));
            Assert.StartsWith($"sandbox-host: There is no folder {root}: ", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Without_a_root_files_are_relative_to_the_current_folder()
    {
        var file = _folder.Write("a.json", """
            { "format": 1, "name": "counter", "pattern": "patterns/counter/main.tsx", "files": ["patterns/counter/main.tsx"], "steps": [{ "expect": [{ "path": "count", "value": 0 }] }] }
            """);

        Assert.Equal(ExitCode.Done, ProgramRun.InProcess("test-scenario", file).ExitCode);
    }

    [Fact]
    public void Data_files_and_answers_to_requests_come_from_the_scenario_and_all_else_is_refused()
    {
        Directory.CreateDirectory(_folder.PathOf("data"));
        _folder.Write("data/word.txt", "hello");
        _folder.Write("fetching.tsx", """
            import { dataFile, fetchJson, pattern } from "commonfabric";
            export default pattern(() => ({
              word: dataFile("/word.txt"),
              known: fetchJson({ url: "https://example.com/known" }),
              other: fetchJson({ url: "https://example.com/other" }),
            }));
            """);
        var file = _folder.Write("a.json", """
            { "format": 1, "name": "a", "pattern": "fetching.tsx", "files": ["fetching.tsx"], "dataFiles": ["data/word.txt"], "dataRoot": "data",
              "fetchMocks": [{ "urlIncludes": "/known", "status": 200, "contentType": "application/json", "body": "[1]" }],
              "steps": [{ "expect": [
                { "path": "word", "value": "hello" }, { "path": "known.result", "value": [1] }, { "path": "other.result", "value": { "$tag": "undefined" } },
                { "path": "other.error", "value": "not granted: fetchJson of an address without an answer" } ] }] }
            """);

        var run = Run(file);
        Assert.True(run.ExitCode == ExitCode.Done, run.Out);
    }

    [Fact]
    public void What_a_scenario_or_a_pattern_says_cannot_steer_the_terminal()
    {
        var file = WriteScenario("a.json", "a\\u001b[2J\\n0 failed", """{ "expect": [{ "path": "note\u001b", "value": 1 }, { "path": "note", "value": "\u202e" }] }""");
        var run = Run(file);

        Assert.StartsWith("FAILED a\\u001b[2J\\n0 failed (", run.Out, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[\x00-\x09\x0B-\x1F\x7F-\x9F\u202E]", run.Out);
        Assert.Equal(4, run.Out.Count(c => c == '\n'));
        var json = Run("--json", file).Out;
        Assert.DoesNotMatch(@"[\x00-\x09\x0B-\x1F\x7F-\x9F\u202E]", json);
        Assert.Equal("\u202e", Results(json)[0].GetProperty("failures")[1].GetProperty("expected").GetString());
    }

    [Fact]
    public async Task The_real_program_writes_the_same_result_lines_as_in_process()
    {
        string[] args = ["test-scenario", "--json", "--root", _folder.PathOf(""), WriteScenario("a.json", "ä 😀", Passing), WriteScenario("b.json", "b", """{ "expect": [{ "path": "level", "value": 1 }] }""")];
        var run = await ProgramRun.AsProcess(args);

        Assert.Equal(ExitCode.PatternErrors, run.ExitCode);
        Assert.Equal(MaskMilliseconds(ProgramRun.InProcess(args).Out), MaskMilliseconds(run.Out));
        Assert.Equal("1 passed, 1 failed\n", run.Error);
    }

    private ProgramRun Run(params string[] args) => ProgramRun.InProcess(["test-scenario", "--root", _folder.PathOf(""), .. args]);

    private string WriteScenario(string file, string name, params string[] steps) => WriteScenario(file, name, "well.tsx", null, "{}", steps);

    private string WriteScenario(string file, string name, string pattern, string? export, string argument, params string[] steps) => _folder.Write(file, $$"""
        { "format": 1, "name": "{{name.Replace("\"", "\\\"", StringComparison.Ordinal)}}", "pattern": "{{pattern}}", "files": ["{{pattern}}"],
          "exportName": {{JsonSerializer.Serialize(export)}}, "argument": {{argument}}, "steps": [{{string.Join(", ", steps)}}] }
        """);

    private static List<JsonElement> Results(string lines) =>
        [.. lines.TrimEnd('\n').Split('\n').Select(line => JsonSerializer.Deserialize<JsonElement>(line, Deep))];

    private static string MaskMilliseconds(string lines) => Regex.Replace(lines, "\"ms\":[0-9.]+", "\"ms\":#");
}
