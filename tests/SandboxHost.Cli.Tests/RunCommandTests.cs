using System.Text.Json;
using System.Text.RegularExpressions;
using SandboxHost.Compiler;

namespace SandboxHost.Cli.Tests;

/// <summary>What <c>run</c> does beyond what the cases show: files, colours, the process.</summary>
public sealed class RunCommandTests : IDisposable
{
    private const string Greeter = """
        import { type Cell, type Default, handler, pattern } from "commonfabric";
        const add = handler((event: unknown, { all }: { all: Cell<unknown[]> }) => all.push(event));
        export default pattern<{ name: Default<string, "nobody">; all: Default<unknown[], []> }>(({ name, all }) => ({ name, all, add: add({ all }) }));
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Input_and_payloads_can_come_from_files()
    {
        var input = _folder.Write("input.json", """{ "name": "Ada" }""");
        var payload = _folder.Write("payload.json", "[1,\n 2]");
        var run = ProgramRun.InProcess("run", WriteGreeter(), "--input", "@" + input, "--send", $"add=@{payload}", "--get", "name", "--get", "all");

        Assert.Equal(new ProgramRun(ExitCode.Done, "\"Ada\"\n[[1,2]]\n", ""), run);
    }

    [Fact]
    public void An_event_without_payload_is_undefined_and_one_with_null_is_null()
    {
        var run = ProgramRun.InProcess("run", WriteGreeter(), "--send", "add=null", "--send", "add", "--send", "add=0", "--json");

        using var document = JsonDocument.Parse(run.Out);
        var all = document.RootElement.GetProperty("result").GetProperty("children").GetProperty("all").GetProperty("children");
        Assert.Equal(JsonValueKind.Null, all[0].GetProperty("value").ValueKind);
        Assert.False(all[1].TryGetProperty("value", out _));
        Assert.Equal(0, all[2].GetProperty("value").GetInt32());
    }

    [Fact]
    public void A_payload_may_hold_equals_signs()
    {
        var run = ProgramRun.InProcess("run", WriteGreeter(), "--send", """add="a=b" """, "--get", "all.0");

        Assert.Equal("\"a=b\"\n", run.Out);
    }

    [Theory]
    [InlineData("""{name: "Ada"}""", "The JSON of `--input` is wrong at 1:2: 'n' is an invalid start of a property name.", "\n  {name: \"Ada\"}\n   ^\n")]
    [InlineData("{\n  \"näme\": oops }", "The JSON of `--input` is wrong at 2:11: 'o' is an invalid start of a value.", "\n    \"näme\": oops }\n            ^\n")]
    [InlineData("{} {}", "The JSON of `--input` is wrong at 1:4: '{' is invalid after a single JSON value.", "\n  {} {}\n     ^\n")]
    [InlineData("""{"a": 1, "a": 2}""", "The JSON of `--input` is wrong: The record has two properties called a.", "\n  fix: ")]
    [InlineData("{\"a\u001b\": x}", "The JSON of `--input` is wrong at 1:4:", "\\u001b")]
    [InlineData("", "There is no JSON in `--input`: write --input '", "")]
    [InlineData("[1]", "The input of a pattern is a record, but `--input` is [1]: write --input '", "")]
    [InlineData("@no/such.json", "There is no file `no/such.json`.", "")]
    public void Json_that_is_none_is_wrong_usage(string input, string message, string more)
    {
        var run = ProgramRun.InProcess("run", WriteGreeter(), "--input", input);

        Assert.Equal((ExitCode.WrongUsage, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("sandbox-host: " + message, run.Error, StringComparison.Ordinal);
        Assert.Contains(more, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_json_of_an_event_names_its_stream_and_a_wrong_file_its_name()
    {
        var file = _folder.Write("bad.json", "{\n");

        Assert.Contains("`--send add` is wrong at 1:1", ProgramRun.InProcess("run", WriteGreeter(), "--send", "add=oops").Error, StringComparison.Ordinal);
        Assert.Contains($"`--send add ({file})` is wrong at 2:1", ProgramRun.InProcess("run", WriteGreeter(), "--send", "add=@" + file).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_imported_are_read_and_called_by_their_names_in_the_program()
    {
        _folder.Write("inner.ts", "export const fail = (): never => {\n  throw new Error('no');\n};\n");
        var main = _folder.Write("main.tsx", "import { pattern } from 'commonfabric';\nimport { fail } from './inner';\nexport default pattern(() => ({\n  a: fail(),\n}));\n");
        var run = ProgramRun.InProcess("run", main);

        Assert.Equal((ExitCode.PatternFailed, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("not started\n  inner.ts:2:9 Error: no\n    at fail inner.ts:2:9\n    at main.tsx:4:6\n", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetDirectoryName(main)!, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_of_the_program_go_to_standard_error_and_do_not_stop_it()
    {
        var file = _folder.Write("a.tsx", Greeter + "\nexport type T = Gone;\n");
        var run = ProgramRun.InProcess("run", file, "--get", "name");

        Assert.Equal((ExitCode.Done, "\"nobody\"\n"), (run.ExitCode, run.Out));
    }

    [Fact]
    public void A_program_reads_the_data_files_that_the_command_line_names_and_no_others()
    {
        string[] args =
        [
            "run", _folder.Write("main.tsx", "import { dataFile, pattern } from 'commonfabric'; export default pattern(() => ({ a: dataFile('./a.txt'), b: dataFile('/b.json') }));"),
            "--get", "a", "--get", "b", "--data", _folder.Write("a.txt", "ä\n"),
        ];
        var b = _folder.Write("b.json", "[1]");

        Assert.Equal(new ProgramRun(ExitCode.Done, "\"ä\\n\"\n\"[1]\"\n", ""), ProgramRun.InProcess([.. args, "--data", b]));
        var run = ProgramRun.InProcess(args);
        Assert.Equal((ExitCode.PatternFailed, ""), (run.ExitCode, run.Out));
        Assert.Contains("main.tsx:1:110 TypeError: The program has no data file `/b.json`.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_below_the_current_folder_has_the_path_from_there()
    {
        var run = ProgramRun.InProcess("run", "patterns/glossary/main.tsx", "--data", Path.GetFullPath("patterns/glossary/words.json"), "--input", """{"word":"stream"}""", "--get", "meaning");

        Assert.Equal(new ProgramRun(ExitCode.Done, "\"where events are sent to\"\n", ""), run);
    }

    [Fact]
    public void Data_of_a_program_elsewhere_has_the_path_from_the_folder_of_its_main_file()
    {
        Directory.CreateDirectory(_folder.PathOf("sub"));
        var main = _folder.Write("main.tsx", "import { dataFile, pattern } from 'commonfabric'; export default pattern(() => ({ a: dataFile('./sub/a.txt'), b: dataFile('/sub/a.txt') }));");
        var run = ProgramRun.InProcess("run", main, "--data", _folder.Write("sub/a.txt", "a"), "--get", "a", "--get", "b");

        Assert.Equal(new ProgramRun(ExitCode.Done, "\"a\"\n\"a\"\n", ""), run);
    }

    [Theory]
    [InlineData("--json", "`--ui` prints only the view, so `--json` cannot stand beside it.")]
    [InlineData("--get=all", "`--ui` prints only the view, so `--get` cannot stand beside it.")]
    public void What_prints_something_else_does_not_go_with_the_view(string option, string message) => Assert.Equal(
        new ProgramRun(ExitCode.WrongUsage, "", $"sandbox-host: {message}{Environment.NewLine}"),
        ProgramRun.InProcess("run", WriteGreeter(), "--ui", option));

    [Fact]
    public void Data_that_cannot_be_read_or_has_the_name_of_other_data_is_wrong_usage()
    {
        var file = _folder.Write("a.txt", "a");
        var bytes = _folder.PathOf("bytes");
        File.WriteAllBytes(bytes, [0x61, 0xC3, 0x28]);

        AssertWrongData("There is no file `missing`.", "missing");
        AssertWrongData($"`{bytes}` is not UTF-8 text.", bytes);
        AssertWrongData($"`README.md` does not lie below the folder of the program, so the program cannot name it.{Environment.NewLine}", "README.md");
        AssertWrongData($"The program has two files called /a.txt.{Environment.NewLine}", file, Path.Combine(Path.GetDirectoryName(file)!, ".", "a.txt"));

        void AssertWrongData(string message, params string[] data)
        {
            var run = ProgramRun.InProcess(["run", WriteGreeter(), .. data.SelectMany(path => (string[])["--data", path])]);
            Assert.Equal((ExitCode.WrongUsage, ""), (run.ExitCode, run.Out));
            Assert.StartsWith("sandbox-host: " + message, run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_view_can_be_sent_to_at_each_path_that_it_shows()
    {
        string[] view = ["run", "patterns/shopping-list/main.tsx", "--ui", "--input", """{"items":[{"name":"milk","amount":1,"bought":false},{"name":"eggs","amount":6,"bought":true}],"draft":"tea"}"""];
        var paths = Regex.Matches(ProgramRun.InProcess(view).Out, @"→(\S+)").Select(path => path.Groups[1].Value).ToList();

        Assert.Equal(3, paths.Count);
        Assert.All(paths, path =>
        {
            var run = ProgramRun.InProcess([.. view, "--send", path]);
            Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
            Assert.NotEqual(ProgramRun.InProcess(view).Out, run.Out);
        });
    }

    [Fact]
    public void The_json_document_has_all_members_whatever_happened()
    {
        string[] members = ["version", "file", "export", "exit", "diagnostics", "start", "events", "result", "values", "audit", "limits"];
        foreach (var source in (ReadOnlySpan<string>)[Greeter, "let = 1;", "import { pattern } from 'commonfabric'; const fail = () => { throw 1; }; export default pattern(() => ({ a: fail() }));"])
        {
            var run = ProgramRun.InProcess("run", _folder.Write("a.tsx", source), "--json", "--get", "name");

            using var document = JsonDocument.Parse(run.Out);
            Assert.Equal(members, document.RootElement.EnumerateObject().Select(member => member.Name));
            Assert.Equal(run.ExitCode, document.RootElement.GetProperty("exit").GetProperty("code").GetInt32());
            Assert.Equal("a.tsx", document.RootElement.GetProperty("file").GetString());
        }
    }

    [Fact]
    public void The_audit_log_goes_to_a_file_line_by_line()
    {
        var log = _folder.PathOf("audit.jsonl");
        var source = _folder.Write("a.tsx", """
            import { fetchJson, handler, pattern } from "commonfabric";
            const fail = handler((_e: unknown, _s: {}) => { throw new Error("on purpose"); });
            export default pattern(() => ({ page: fetchJson({ url: "https://a.example/" }), fail: fail({}) }));
            """);
        var run = ProgramRun.InProcess("run", source, "--send", "fail", "--audit-file", log);

        Assert.Equal(ExitCode.PatternFailed, run.ExitCode);
        var lines = File.ReadAllLines(log).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["fetchJson refused", "fault failed"], lines.Select(line => $"{line.GetProperty("action").GetString()} {line.GetProperty("outcome").GetString()}"));
        Assert.Equal(ExitCode.WrongUsage, ProgramRun.InProcess("run", source, "--audit-file", _folder.PathOf("no/such/folder/a.jsonl")).ExitCode);
    }

    [Fact]
    public void On_a_terminal_with_colours_the_text_is_the_same_but_for_the_colours()
    {
        var file = _folder.Write("a.tsx", Greeter);
        string[] args = ["run", file, "--send", """add={"long":"and wide, so that it would be wrapped at the width of a terminal that has eighty columns"}""", "--audit"];
        using var output = new StringWriter();
        using var error = new StringWriter();
        Program.Run(args, new Terminal(output, error, HasOutColor: true, HasErrorColor: true));

        Assert.Contains("\e[", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(Shell.Mask(ProgramRun.InProcess(args).Out), Shell.Mask(Regex.Replace(output.ToString(), "\e\\[[0-9;]*m", "")));
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("", "xterm-256color", true)]
    [InlineData("1", "xterm-256color", false)]
    [InlineData(null, "dumb", false)]
    public void Colours_follow_the_environment(string? noColor, string? term, bool mayColor) =>
        Assert.Equal(mayColor, Terminal.MayColor(noColor, term));

    [Fact]
    public async Task The_real_program_does_the_main_job_and_prints_the_same_as_in_process()
    {
        const string Command = """
            sandbox-host run patterns/members/record.tsx --send addMember='{"name":"Ada"}' --send addMember='{"name":"Grace"}' --send addMember='{"name":"Ada"}' --audit
            """;
        var run = await ProgramRun.AsProcess([.. Shell.Split(Command).Skip(1)]);

        Assert.Equal(Shell.Transcript(Shell.Run(Command)), Shell.Transcript(run));
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal(2, Regex.Count(run.Out, "instantiate  Record  granted"));
        Assert.Contains("made by event 1", run.Out, StringComparison.Ordinal);
        Assert.Contains("made by event 2", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("made by event 3", run.Out, StringComparison.Ordinal);
        Assert.Contains("→ members.0 (Record ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_program_that_warms_up_has_no_errors() =>
        Assert.Empty(ModuleCompiler.Compile(new SourceFile("main.tsx", WarmUp.Source)).Diagnostics);

    private string WriteGreeter() => _folder.Write("greeter.tsx", Greeter);
}
