using System.Text.Json;
using System.Text.RegularExpressions;

namespace SandboxHost.Cli.Tests;

public sealed class TestCommandTests : IDisposable
{
    private const string Well = """
        import { type Cell, cell, handler, lift, pattern } from "commonfabric";
        const draw = handler((event: { litres: number } | undefined, { level }: { level: Cell<number> }) => {
          level.set(level.get() - (event?.litres ?? 1));
        });
        const depth = lift((level: number) => {
          if (level < 0) { throw new Error("it is dry"); }
          return level / 2;
        });
        export const Well = pattern(() => {
          const level = cell(10);
          return { level, depth: depth(level), draw: draw({ level }) };
        });
        """;

    private readonly TempFolder _folder = new();

    public TestCommandTests() => _folder.Write("well.tsx", Well);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_test_whose_steps_all_hold_passes_and_says_how_many_there_were_and_how_many_were_skipped()
    {
        var all = WriteTest("all.test.tsx", "{ assertion: assert(() => well.level === 10) }, { action: well.draw, event: { litres: 3 } }, { assertion: assert(() => well.level === 7) }");
        var some = WriteTest("some.test.tsx", "{ action: well.draw }, { assertion: assert(() => well.level === 0), skip: true }, { action: well.draw, skip: true }, { assertion: assert(() => well.level === 9) }");
        var one = WriteTest("one.test.tsx", "{ assertion: assert(() => well.depth === 5) }");
        var run = Run(all, some, one);

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal($"passed {all}: 3 steps (# ms)\npassed {some}: 4 steps, 2 skipped (# ms)\npassed {one}: 1 step (# ms)\n3 passed, 0 failed\n", Shell.Mask(run.Out));
    }

    [Fact]
    public void An_assertion_that_does_not_hold_is_shown_with_its_operands_and_the_steps_after_it_are_run()
    {
        var wrong = WriteTest("wrong.test.tsx", """
            { assertion: assert(() => well.level === 11) },
            { action: well.draw },
            { assertion: assert(() => well.level > well.depth * 3) },
            { action: 5 },
            { assertion: assert(() => well.level === 9) }
            """);
        var fine = WriteTest("fine.test.tsx", "{ assertion: assert(() => well.level === 10) }");
        var run = Run(wrong, fine);

        Assert.Equal((ExitCode.PatternErrors, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            $"""
            FAILED {wrong}: 5 steps (# ms)
                step 1: well.level === 11: well.level is 10
                step 3: well.level > well.depth * 3: well.level is 9, well.depth * 3 is 13.5
                step 4: action: There is no stream at `$TESTS.3.action`: there is a number.
            passed {fine}: 1 step (# ms)
            1 passed, 1 failed

            """,
            Shell.Mask(run.Out));
    }

    [Fact]
    public void What_goes_wrong_meanwhile_fails_a_test_whose_assertions_hold()
    {
        var file = WriteTest("dry.test.tsx", "{ action: well.draw, event: { litres: 12 } }, { assertion: assert(() => well.level === -2) }");
        var run = Run(file);

        Assert.Equal(ExitCode.PatternErrors, run.ExitCode);
        Assert.StartsWith($"FAILED {file}: 2 steps (# ms)\n    depth in Well ", Shell.Mask(run.Out), StringComparison.Ordinal);
        Assert.Contains("well.tsx:6:26: Error: it is dry\n", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("\n0 passed, 1 failed\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("step ", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export default pattern(() => ({ a: 1 }));", "The result has no steps.")]
    [InlineData("export default pattern(() => { throw new Error('not today'); });", "Error: not today")]
    [InlineData("export const a = 1;", "default")]
    public void What_is_no_test_fails_and_the_next_is_run(string source, string error)
    {
        var wrong = _folder.Write("wrong.test.tsx", $"import {{ pattern }} from 'commonfabric';\n{source}\n");
        var run = Run(wrong, WriteTest("fine.test.tsx", "{ action: well.draw }"));

        Assert.Equal(ExitCode.PatternErrors, run.ExitCode);
        Assert.StartsWith($"FAILED {wrong}: 0 steps (# ms)\n", Shell.Mask(run.Out), StringComparison.Ordinal);
        Assert.Contains(error, run.Out.Split('\n')[1], StringComparison.Ordinal);
        Assert.EndsWith("\n1 passed, 1 failed\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_that_does_not_compile_shows_its_diagnostics_and_the_next_is_run()
    {
        var broken = _folder.Write("broken.test.tsx", "const a = 1;\nconst b: = 5;\n");
        var run = Run(broken, WriteTest("fine.test.tsx", "{ action: well.draw }"));

        Assert.Equal(ExitCode.PatternErrors, run.ExitCode);
        Assert.StartsWith("broken.test.tsx:2:10 error SH1001: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("\n  2 | const b: = 5;\n    |          ^\n", run.Error, StringComparison.Ordinal);
        Assert.StartsWith($"FAILED {broken}: 0 steps (# ms)\n    It does not compile.\npassed ", Shell.Mask(run.Out), StringComparison.Ordinal);
        Assert.EndsWith("\n1 passed, 1 failed\n", run.Out, StringComparison.Ordinal);

        var json = Run("--json", broken);
        Assert.Equal("""{"file":"#","passed":false,"steps":[],"error":"It does not compile.","ms":#}""" + "\n", MaskJson(json.Out, broken));
        Assert.StartsWith("broken.test.tsx:2:10 error SH1001: ", json.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_a_line_for_each_file_in_order_and_nothing_else()
    {
        var wrong = WriteTest("wrong.test.tsx", "{ assertion: assert(() => well.level === 11) }, { action: well.draw }, { action: well.draw, skip: true }");
        var dry = WriteTest("dry.test.tsx", "{ action: well.draw, event: { litres: 12 } }");
        var run = Run("--json", wrong, dry, wrong);

        Assert.Equal((ExitCode.PatternErrors, "0 passed, 3 failed\n"), (run.ExitCode, run.Error));
        var lines = run.Out.Split('\n');
        Assert.Equal(4, lines.Length);
        Assert.Equal("", lines[3]);
        Assert.Equal(
            """
            {"file":"#","passed":false,"steps":[{"step":1,"what":"well.level === 11","outcome":"failed","message":"well.level is 10"},{"step":2,"what":"action","outcome":"passed","message":""},{"step":3,"what":"skipped","outcome":"skipped","message":""}],"error":null,"ms":#}
            """.Trim(),
            MaskJson(lines[0], wrong));
        Assert.Equal(MaskJson(lines[0], wrong), MaskJson(lines[2], wrong));
        var second = JsonSerializer.Deserialize<JsonElement>(lines[1]);
        Assert.Equal(dry, second.GetProperty("file").GetString());
        Assert.False(second.GetProperty("passed").GetBoolean());
        Assert.Equal("passed", second.GetProperty("steps")[0].GetProperty("outcome").GetString());
        Assert.Contains("Error: it is dry", second.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Requests_are_answered_from_the_list_the_first_that_fits_and_refused_without_it()
    {
        var test = _folder.Write("rain.test.tsx", """
            import { assert, fetchJson, pattern, TESTS } from "commonfabric";
            export default pattern(() => {
              const rain = fetchJson<number>({ url: "https://example.com/rain/today" });
              const snow = fetchJson<number>({ url: "https://example.com/snow" });
              return { [TESTS]: [{ settle: true }, { assertion: assert(() => rain.result === 4) }, { assertion: assert(() => snow.error === "HTTP 404") }] };
            });
            """);
        var mocks = _folder.Write("mocks.json", """
            [{ "urlIncludes": "/rain", "status": 200, "contentType": "application/json", "body": "4" },
             { "urlIncludes": "example.com", "status": 404, "contentType": "text/plain", "body": "5" }]
            """);

        var answered = Run(test, "--fetch-mocks", mocks);
        Assert.True(answered.ExitCode == ExitCode.Done, answered.Out);
        var refused = Run(test);
        Assert.Equal(ExitCode.PatternErrors, refused.ExitCode);
        Assert.Contains("""step 3: snow.error === "HTTP 404": snow.error is "not granted: fetchJson""", refused.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("oops", "is no list of answers. It is not JSON: ")]
    [InlineData("{}", "is no list of answers. Its `answers` is not a list.")]
    [InlineData("[{}]", "is no list of answers. Its `answers[0].urlIncludes` is not a string.")]
    [InlineData("""[{ "urlIncludes": "a", "status": "200" }]""", "is no list of answers. Its `answers[0].status` is not a whole number.")]
    public void A_list_of_answers_that_is_none_is_wrong_usage_and_nothing_is_run(string text, string message)
    {
        var mocks = _folder.Write("mocks.json", text);
        var run = Run(WriteTest("fine.test.tsx", "{ action: well.draw }"), "--fetch-mocks", mocks);

        Assert.Equal((ExitCode.WrongUsage, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"sandbox-host: {mocks} {message}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_files_are_given_to_all_tests()
    {
        const string Source = """
            import { assert, dataFile, pattern, TESTS } from "commonfabric";
            export default pattern(() => {
              const word = dataFile("./word.txt");
              return { [TESTS]: [{ assertion: assert(() => word === "hello") }] };
            });
            """;
        string[] tests = [_folder.Write("a.test.tsx", Source), _folder.Write("b.test.tsx", Source)];
        var word = _folder.Write("word.txt", "hello");

        Assert.EndsWith("\n2 passed, 0 failed\n", Run([.. tests, "--data", word]).Out, StringComparison.Ordinal);

        // That a file lies beside the test does not mean that the test may read it.
        var run = Run(tests[0]);
        Assert.Equal(ExitCode.PatternErrors, run.ExitCode);
        Assert.Contains("The program has no data file `./word.txt`.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_missing_is_wrong_usage_and_nothing_is_run()
    {
        var fine = WriteTest("fine.test.tsx", "{ action: well.draw }");
        foreach (var args in (ReadOnlySpan<string[]>)[[fine, "missing"], [fine, "--data", "missing"], [fine, "--fetch-mocks", "missing"]])
        {
            Assert.Equal(new ProgramRun(ExitCode.WrongUsage, "", "sandbox-host: There is no file `missing`." + Environment.NewLine), Run(args));
        }
    }

    [Fact]
    public void What_a_test_says_cannot_steer_the_terminal()
    {
        var file = _folder.Write("a.test.tsx", """
            import { assert, cell, pattern, TESTS } from "commonfabric";
            export default pattern(() => {
              const text = cell("\u001b[2J\u202e\u2028");
              return { [TESTS]: [{ assertion: assert(() => text.get() === "\u009b") }, { action: text }, { assertion: { ok: false, source: "x\n9 passed, 0 failed\u001b[1A", parts: [] } }] };
            });
            """);
        var run = Run(file);

        Assert.DoesNotMatch(@"[\x00-\x09\x0B-\x1F\x7F-\x9F\u2028\u202E]", run.Out);
        Assert.Contains("\\u001b[1A", run.Out, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?m)^9 passed", run.Out);
        var json = Run("--json", file).Out;
        Assert.DoesNotMatch(@"[\x00-\x09\x0B-\x1F\x7F-\x9F\u2028\u202E]", json);
        Assert.Contains("\\u202e", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_real_program_gives_the_same_as_in_process()
    {
        string[] args = ["test", WriteTest("fine.test.tsx", "{ action: well.draw }"), WriteTest("wrong.test.tsx", "{ assertion: assert(() => well.level === 11) }")];
        var run = await ProgramRun.AsProcess(args);

        Assert.Equal(Shell.Transcript(ProgramRun.InProcess(args)), Shell.Transcript(run));
        Assert.Equal((ExitCode.PatternErrors, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("\n1 passed, 1 failed\n", run.Out, StringComparison.Ordinal);
    }

    private static ProgramRun Run(params string[] args) => ProgramRun.InProcess(["test", .. args]);

    private string WriteTest(string file, string steps) => _folder.Write(file, $$"""
        import { assert, pattern, TESTS } from "commonfabric";
        import { Well } from "./well";
        export default pattern(() => {
          const well = Well({});
          return { [TESTS]: [{{steps}}] };
        });
        """);

    private static string MaskJson(string json, string file) =>
        Regex.Replace(json.Replace(JsonSerializer.Serialize(file), "\"#\"", StringComparison.Ordinal), "\"ms\":[0-9.]+", "\"ms\":#");
}
