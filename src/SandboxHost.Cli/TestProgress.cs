using System.Globalization;
using Spectre.Console;

namespace SandboxHost.Cli;

/// <summary>Shows tests as they are run: a line for each that ended and, on a terminal, which is under way.</summary>
internal sealed class TestProgress(Terminal terminal, bool isJson, int total)
{
    private int _passed;
    private int _failed;
    private bool _hasStatus;

    /// <summary>How many did not pass.</summary>
    public int Failed => _failed;

    /// <summary>Says which test is run now. Shown only where people watch, and gone when it is over.</summary>
    public void Begin(string name)
    {
        if (terminal.HasErrorColor)
        {
            var number = (_passed + _failed + 1).ToString(CultureInfo.InvariantCulture);
            terminal.Error.Write($"\r\u001b[K[{number}/{total}] {PrintableText.Escape(name)}");
            terminal.Error.Flush();
            _hasStatus = true;
        }
    }

    /// <summary>Writes a result as soon as it is there.</summary>
    /// <param name="json">The result on one line of JSON.</param>
    /// <param name="name">What was tested.</param>
    /// <param name="passed">Whether it passed.</param>
    /// <param name="elapsed">How long it took.</param>
    /// <param name="problems">What went wrong, a line or more each.</param>
    public void End(string json, string name, bool passed, TimeSpan elapsed, IEnumerable<string> problems)
    {
        ClearStatus();
        _ = passed ? _passed++ : _failed++;
        if (isJson)
        {
            terminal.Out.Write(PrintableText.EscapeJson(json) + "\n");
        }
        else
        {
            var mark = passed ? (new Style(Color.Green), "passed ") : (new Style(Color.Red), "FAILED ");
            var time = string.Create(CultureInfo.InvariantCulture, $" ({elapsed.TotalMilliseconds:0} ms)");
            terminal.WriteOut([mark, (Style.Plain, PrintableText.Escape(name)), (new Style(decoration: Decoration.Dim), time), (Style.Plain, "\n")]);
            foreach (var line in problems.SelectMany(problem => problem.Split('\n')))
            {
                terminal.Out.Write($"    {PrintableText.Escape(line)}\n");
            }
        }

        terminal.Out.Flush();
    }

    /// <summary>Writes the last line: <c>3 passed, 1 failed</c>. With JSON it is no part of the output.</summary>
    public void Summarize()
    {
        ClearStatus();
        (isJson ? terminal.Error : terminal.Out).Write(string.Create(CultureInfo.InvariantCulture, $"{_passed} passed, {_failed} failed\n"));
    }

    private void ClearStatus()
    {
        if (_hasStatus)
        {
            terminal.Error.Write("\r\u001b[K");
            _hasStatus = false;
        }
    }
}
