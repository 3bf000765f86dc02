using System.Text.Json;
using SandboxHost.Sandbox;

namespace SandboxHost.Cli;

/// <summary>Reads values that the command line gives as JSON, or as <c>@file</c> with JSON in it.</summary>
internal static class JsonArgument
{
    private const int MaxShown = 100;

    /// <summary>Reads a value.</summary>
    /// <param name="argument">The JSON, or <c>@</c> and the name of a file.</param>
    /// <param name="what">What it is, to be said when it is none: <c>--input</c>.</param>
    /// <param name="example">How it could look, for the shell.</param>
    /// <exception cref="UsageException">It is not JSON, or there is no such file.</exception>
    public static PlainValue Read(string argument, string what, string example)
    {
        var isFile = argument.StartsWith('@');
        var json = isFile ? SourceFiles.Read(argument[1..]).Text : argument;
        if (string.IsNullOrWhiteSpace(json))
        {
            throw new UsageException($"There is no JSON in `{(isFile ? argument : what)}`: write {example}.");
        }

        try
        {
            return PlainValueJson.Parse(json);
        }
        catch (JsonException exception)
        {
            throw new UsageException(Describe(exception, json, isFile ? $"{what} ({argument[1..]})" : what, example));
        }
    }

    private static string Describe(JsonException exception, string json, string what, string example)
    {
        var fix = $"\n  fix: names and strings stand in double quotes, and all of it in single quotes for the shell: {example}";
        if (exception.LineNumber is not { } line || exception.BytePositionInLine is not { } bytes || LineAt(json, line) is not { } text)
        {
            return $"The JSON of `{what}` is wrong: {WithoutPlace(exception.Message)}{fix}";
        }

        // What stands far behind the place says nothing about it, and what stands far in front neither.
        var column = ColumnOf(text, bytes);
        var start = Math.Max(0, column - MaxShown / 2);
        var before = PrintableText.Escape(text[start..column]);
        var behind = PrintableText.Escape(text.Substring(column, Math.Min(text.Length - column, MaxShown / 2)));
        return $"The JSON of `{what}` is wrong at {line + 1}:{column + 1}: {WithoutPlace(exception.Message)}\n  {before}{behind}\n  {new string(' ', before.Length)}^{fix}";
    }

    private static string? LineAt(string json, long number)
    {
        var lines = json.Split('\n');
        return number < lines.Length ? lines[number] : null;
    }

    private static int ColumnOf(string line, long bytes)
    {
        var column = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if ((bytes -= rune.Utf8SequenceLength) < 0)
            {
                break;
            }

            column += rune.Utf16SequenceLength;
        }

        return column;
    }

    // The messages end with places and names of parameters, which are for who calls the reader.
    private static string WithoutPlace(string message)
    {
        foreach (var tail in (ReadOnlySpan<string>)[" LineNumber:", " Path:", " (Parameter", " Change the reader options"])
        {
            var index = message.IndexOf(tail, StringComparison.Ordinal);
            message = index < 0 ? message : message[..index];
        }

        return PrintableText.Escape(message);
    }
}
