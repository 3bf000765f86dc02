using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SandboxHost.Compiler;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime;

/// <summary>All that came into a host from outside, and in which order it took it: enough to have another host arrive at the same bytes.</summary>
/// <remarks>
/// Everything that a host does happens on one thread and follows from what it was given, the event's time and identity included, from
/// which clocks and random numbers follow. So the journal has the starts, the events, the answers of powers, and after which of
/// them the host went on with what. Transactions of trusted C# (<see cref="PatternHost.Edit"/>) are not recorded; a journal says if there were any.
/// May be used by several threads.
/// </remarks>
public sealed class EventJournal
{
    private static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _lock = new();
    private readonly List<JournalRecord> _records = [];

    /// <summary>The records so far.</summary>
    public IReadOnlyList<JournalRecord> Records
    {
        get
        {
            lock (_lock)
            {
                return [.. _records];
            }
        }
    }

    internal void Add(JournalRecord record)
    {
        lock (_lock)
        {
            _records.Add(record);
        }
    }

    // ---- JSON ------------------------------------------------------------------------------------------------

    /// <summary>Writes the records as JSON, one to a line.</summary>
    /// <exception cref="InvalidOperationException">A value in it has no exact JSON form: a reference, or a number that is not finite.</exception>
    public void WriteJson(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var record in Records)
        {
            writer.Write(ToJson(record));
            writer.Write('\n');
        }
    }

    /// <summary>Reads what <see cref="WriteJson"/> wrote. Programs are compiled again.</summary>
    /// <exception cref="FormatException">A line is not such a record.</exception>
    public static EventJournal ReadJson(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var journal = new EventJournal();
        while (reader.ReadLine() is { } line)
        {
            try
            {
                using var json = JsonDocument.Parse(line);
                journal.Add(Parse(json.RootElement));
            }
            catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
            {
                throw new FormatException($"Line {journal._records.Count + 1} is no record of a journal.", exception);
            }
        }

        return journal;
    }

    private static string ToJson(JournalRecord record)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, s_json))
        {
            writer.WriteStartObject();
            switch (record)
            {
                case JournalRecord.Started started:
                    writer.WriteString("kind", "start");
                    writer.WriteString("time", started.Time);
                    writer.WriteString("instance", started.Instance);
                    writer.WriteString("export", started.Export);
                    writer.WriteString("main", started.Program.Main);
                    WriteFiles(writer, "files", started.Program.Source.Names.Select(started.Program.Source.Find));
                    WriteFiles(writer, "data", started.Program.Source.DataNames.Select(started.Program.Source.FindData));
                    WriteValue(writer, "argument", started.Argument);
                    break;
                case JournalRecord.Sent sent:
                    writer.WriteString("kind", "send");
                    writer.WriteString("time", sent.Time);
                    writer.WriteString("instance", sent.Instance);
                    writer.WriteString("event", sent.Event);
                    writer.WriteString("path", sent.Path);
                    writer.WriteBoolean("mayWrite", sent.MayWrite);
                    WriteValue(writer, "payload", sent.Payload);
                    break;
                case JournalRecord.Answered answered:
                    writer.WriteString("kind", "answer");
                    writer.WriteNumber("request", answered.Request);
                    if (answered.Result is { } result)
                    {
                        writer.WriteString("result", result);
                    }

                    if (answered.Error is { } error)
                    {
                        writer.WriteString("error", error);
                    }

                    break;
                case JournalRecord.Stopped stopped:
                    writer.WriteString("kind", "stop");
                    writer.WriteString("instance", stopped.Instance);
                    break;
                case JournalRecord.Delivered:
                    writer.WriteString("kind", "deliver");
                    break;
                case JournalRecord.Settled:
                    writer.WriteString("kind", "settle");
                    break;
                case JournalRecord.Edited:
                    writer.WriteString("kind", "edit");
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException(record.GetType().Name);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteFiles(Utf8JsonWriter writer, string name, IEnumerable<SourceFile?> files)
    {
        writer.WriteStartObject(name);
        foreach (var file in files.OfType<SourceFile>())
        {
            writer.WriteString(file.Path, file.Text);
        }

        writer.WriteEndObject();
    }

    // What is undefined is left out.
    private static void WriteValue(Utf8JsonWriter writer, string name, PlainValue value)
    {
        if (ReferenceEquals(value, PlainValue.Undefined))
        {
            return;
        }

        var json = PlainValueJson.Write(value);
        if (json is null || !PlainValueJson.Parse(json).Equals(value))
        {
            throw new InvalidOperationException($"The {name} {value} has no exact JSON form.");
        }

        writer.WritePropertyName(name);
        writer.WriteRawValue(json);
    }

    private static JournalRecord Parse(JsonElement json)
    {
        string Text(string name) => json.GetProperty(name).GetString() ?? throw new FormatException($"`{name}` is null.");
        PlainValue Value(string name) => json.TryGetProperty(name, out var value) ? PlainValueJson.Parse(value.GetRawText()) : PlainValue.Undefined;
        IEnumerable<SourceFile> Files(string name) => json.GetProperty(name).EnumerateObject().Select(file => new SourceFile(file.Name, file.Value.GetString() ?? ""));
        return Text("kind") switch
        {
            "start" => new JournalRecord.Started(
                json.GetProperty("time").GetDateTimeOffset(), Text("instance"), ProgramCompiler.Compile(new ProgramSource(Files("files"), Text("main"), Files("data"))), Text("export"), Value("argument")),
            "send" => new JournalRecord.Sent(json.GetProperty("time").GetDateTimeOffset(), Text("instance"), Text("event"), Text("path"), Value("payload"), json.GetProperty("mayWrite").GetBoolean()),
            "answer" => new JournalRecord.Answered(
                json.GetProperty("request").GetInt64(), json.TryGetProperty("result", out var result) ? result.GetString() : null, json.TryGetProperty("error", out var error) ? error.GetString() : null),
            "stop" => new JournalRecord.Stopped(Text("instance")),
            "deliver" => new JournalRecord.Delivered(),
            "settle" => new JournalRecord.Settled(),
            "edit" => new JournalRecord.Edited(),
            var kind => throw new FormatException($"There are no records of the kind `{kind}`."),
        };
    }
}

/// <summary>One thing that a host was given, or one step that it took by itself.</summary>
public abstract record JournalRecord
{
    private JournalRecord()
    {
    }

    /// <summary>A pattern was started.</summary>
    /// <param name="Time">The host's clock.</param>
    /// <param name="Instance">The identity that the instance got, or would have got.</param>
    /// <param name="Program">The program.</param>
    /// <param name="Export">The name of the export.</param>
    /// <param name="Argument">The argument.</param>
    public sealed record Started(DateTimeOffset Time, string Instance, CompiledProgram Program, string Export, PlainValue Argument) : JournalRecord;

    /// <summary>An event was sent, or a value written.</summary>
    /// <param name="Time">The instant that clocks show in it.</param>
    /// <param name="Instance">Whose.</param>
    /// <param name="Event">The identity that the event got, which its random numbers follow from.</param>
    /// <param name="Path">The path to the stream.</param>
    /// <param name="Payload">What it says.</param>
    /// <param name="MayWrite">Whether a place that is no stream is written.</param>
    public sealed record Sent(DateTimeOffset Time, string Instance, string Event, string Path, PlainValue Payload, bool MayWrite) : JournalRecord;

    /// <summary>A compilation came to its end, or a power answered.</summary>
    /// <param name="Request">Which of the host's requests it was, from 0.</param>
    /// <param name="Result">What a power gave, as JSON; null for a compilation, which gives the same again.</param>
    /// <param name="Error">What a power said instead.</param>
    public sealed record Answered(long Request, string? Result, string? Error) : JournalRecord;

    /// <summary>An instance was stopped.</summary>
    public sealed record Stopped(string Instance) : JournalRecord;

    /// <summary>The host handled the first event of its queue.</summary>
    public sealed record Delivered : JournalRecord;

    /// <summary>The host computed what was left to compute.</summary>
    public sealed record Settled : JournalRecord;

    /// <summary>Trusted C# changed cells by itself, which is not recorded: a host that replays this stops here.</summary>
    public sealed record Edited : JournalRecord;
}
