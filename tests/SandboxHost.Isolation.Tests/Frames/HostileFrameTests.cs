using SandboxHost.Isolation.Frames;
using SandboxHost.Isolation.Pool;
using SandboxHost.Sandbox;
using SandboxHost.TestSupport;

namespace SandboxHost.Isolation.Tests.Frames;

/// <summary>Readers of frames, given what no honest end writes: they refuse it, and take no more memory than it is long (S51).</summary>
public sealed class HostileFrameTests
{
    private const long MaxSize = 1_000_000;
    private const int Given = 5;

    private static readonly (string Name, Action<Random, FrameWriter> Write, ReadFrame<object?> Read)[] s_readers =
    [
        ("value", WriteHostValue, (ref FrameReader reader) => new ValueReader(References(), MaxSize, remembers: false).Read(ref reader)),
        ("value, remembered", WriteTwoHostValues, (ref FrameReader reader) =>
        {
            var values = new ValueReader(References(), MaxSize, remembers: true);
            values.Read(ref reader);
            return values.Read(ref reader);
        }),
        ("reference", (random, writer) => WriteReference(random, writer, 0), (ref FrameReader reader) => References().Read(ref reader)),
        ("function", WriteFunction, (ref FrameReader reader) => new RemoteFunctions(3, new ValueReader(References(), MaxSize, remembers: false)).Read(ref reader)),
        ("fault", (random, writer) => Messages.WriteFault(writer, new PatternFault("Error", $"{random.Next()}", [.. Enumerable.Repeat(new FaultFrame("f", "/main.tsx", 1, 2), random.Next(5))])), (ref FrameReader reader) => Messages.ReadFault(ref reader)),
        ("numbers", (random, writer) => Messages.WriteNumbers(writer, [.. Enumerable.Range(random.Next(1000), random.Next(50))]), (ref FrameReader reader) => Messages.ReadNumbers(ref reader)),
        ("state", (random, writer) => Messages.WriteState(writer, new BudgetState(random.Next(), random.Next(), random.Next(), TimeSpan.FromSeconds(1))), (ref FrameReader reader) => Messages.ReadState(ref reader)),
        ("context", (random, writer) => Messages.WriteContext(writer, new CallContext(CallKind.Handler, DateTimeOffset.UnixEpoch, (ulong)random.NextInt64())), (ref FrameReader reader) => Messages.ReadContext(ref reader)),
        ("findings", (random, writer) => JailFinding.Write(writer, [.. Enumerable.Repeat(new JailFinding("part", true, "detail"), random.Next(9))]), (ref FrameReader reader) => JailFinding.Read(ref reader)),
    ];

    public static TheoryData<string> Readers => [.. s_readers.Select(reader => reader.Name)];

    [Theory, MemberData(nameof(Readers))]
    public Task Whatever_arrives_is_read_or_refused_in_proportion(string name)
    {
        var (_, write, read) = s_readers.Single(reader => reader.Name == name);
        return FuzzRun.EachAsync(4_000, random => Mutate(random, FrameText.Content(writer => write(random, writer))), Convert.ToHexString, content =>
        {
            TryRead(content, read);
            return Task.CompletedTask;
        });
    }

    [Theory, MemberData(nameof(Readers))]
    public Task What_was_not_touched_is_read(string name)
    {
        var (_, write, read) = s_readers.Single(reader => reader.Name == name);
        return FuzzRun.EachAsync(300, random => FrameText.Content(writer => write(random, writer)), Convert.ToHexString, content =>
        {
            Assert.NotNull(FrameText.Read(content, read));
            return Task.CompletedTask;
        });
    }

    // List 7, record 8, origin 9, reference 10, known 11.
    [Theory]
    [InlineData("0780808080", "a count that does not end")]
    [InlineData("078000", "a count written too long")]
    [InlineData("07FFFFFFFFFFFFFFFF7F", "a count of all there are")]
    [InlineData("07FFFFFFFFFFFFFFFFFF01", "a count of more than there are")]
    [InlineData("06FEFFFFFF0F", "a text of two thousand million characters")]
    [InlineData("0603", "half a character")]
    [InlineData("08020261000261 00", "two properties of one name")]
    [InlineData("07010B00", "a value that is being read")]
    [InlineData("0B00", "a value that was not sent")]
    [InlineData("0900000A0000", "an origin of what has none")]
    [InlineData("09000009000007 00", "an origin of an origin")]
    [InlineData("0C", "a tag that there is not")]
    [InlineData("0A0500", "a reference that was not given")]
    [InlineData("0A00CA01", "more steps than a path has")]
    [InlineData("0A000102", "a step that is neither")]
    [InlineData("", "nothing")]
    public void What_no_honest_end_writes_is_refused(string content, string what)
    {
        Assert.True(TryRead(Convert.FromHexString(content.Replace(" ", "", StringComparison.Ordinal)), s_readers[0].Read) is FrameException, what);
    }

    [Fact]
    public void Levels_do_not_each_have_the_whole_frame_made_for_them()
    {
        // Two hundred lists in each other, each of which announces as many elements as there are bytes.
        foreach (var tag in (byte[])[7, 8])
        {
            var content = FrameText.Content(writer =>
            {
                for (var i = 0; i < PlainValue.MaxDepth; i++)
                {
                    writer.WriteByte(tag);
                    writer.WriteCount(200_000);
                    if (tag == 8)
                    {
                        writer.WriteText($"{i}");
                    }
                }

                writer.WriteText(new string(' ', 500_000));
            });
            Assert.IsType<FrameException>(TryRead(content, s_readers[0].Read));
        }
    }

    [Fact]
    public void Defaults_of_references_in_defaults_do_not_use_up_the_stack()
    {
        var content = FrameText.Content(writer =>
        {
            for (var i = 0; i < 1_000_000; i++)
            {
                writer.WriteByte((byte)ValueTag.Reference);
                writer.WriteCount(0);
                writer.WriteCount(1);
                writer.WriteBool(false);
            }
        });
        Assert.IsType<FrameException>(TryRead(content, s_readers[0].Read));
    }

    [Fact]
    public void A_default_may_hold_a_reference_with_a_default()
    {
        // [ref with default [ [], ref with default {} ], []]
        var content = Convert.FromHexString("0703" + "0A000100" + "0702" + "0700" + "0A010100" + "0800" + "0700" + "0B01");
        var list = Assert.IsType<PlainValue.List>(FrameText.Read(content, s_readers[0].Read));
        Assert.Same(list.Elements[1], list.Elements[2]);
        Assert.Equal("=[[], <cell>]", Assert.IsType<NamedReference>(list.Elements[0]).Path);
    }

    [Fact]
    public void A_value_that_doubles_at_each_level_is_too_large()
    {
        var content = FrameText.Content(writer =>
        {
            const int Levels = 150;
            for (var i = 0; i < Levels; i++)
            {
                writer.WriteByte((byte)ValueTag.List);
                writer.WriteCount(2);
            }

            writer.WriteByte((byte)ValueTag.List);
            writer.WriteCount(0);
            for (var i = Levels; i > 0; i--)
            {
                writer.WriteByte((byte)ValueTag.Known);
                writer.WriteCount(i);
            }
        });
        Assert.IsType<FrameException>(TryRead(content, s_readers[0].Read));
    }

    private static Exception? TryRead(byte[] content, ReadFrame<object?> read)
    {
        const long BytesForAByte = 64;
        const long BytesForNothing = 64 * 1024;
        var before = GC.GetAllocatedBytesForCurrentThread();
        Exception? refusal = null;
        try
        {
            FrameText.Read(content, read);
        }
        catch (Exception exception) when (exception is FrameException or HostRefusalException)
        {
            refusal = exception;
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (BytesForAByte * content.Length) + BytesForNothing);
        return refusal;
    }

    private static HostReferences References()
    {
        var references = new HostReferences(MaxSize);
        var writer = new FrameWriter();
        writer.Begin(FrameKind.Value, 0);
        for (var i = 0; i < Given; i++)
        {
            references.Write(writer, new NamedReference(i, kind: i == Given - 1 ? ReferenceKind.Pattern : ReferenceKind.Cell));
        }

        return references;
    }

    private static void WriteHostValue(Random random, FrameWriter writer) => FrameText.WriteValue(writer, MakeHostValue(random));

    private static void WriteTwoHostValues(Random random, FrameWriter writer)
    {
        var values = new ValueWriter(new NumberedReferences(), new WrittenValues());
        values.Write(writer, MakeHostValue(random));
        values.Write(writer, MakeHostValue(random));
    }

    // Shared parts count each time, and some are shared very often.
    private static PlainValue MakeHostValue(Random random) => RandomGraph.Make(random) is var value && value.Size < MaxSize ? value : PlainValue.Null;

    private static void WriteReference(Random random, FrameWriter writer, int depth)
    {
        writer.WriteCount(random.Next(Given - 1));
        var steps = random.Next(4);
        writer.WriteCount(steps);
        for (var i = 0; i < steps; i++)
        {
            var isKey = depth > 3 || random.Next(2) == 0;
            writer.WriteBool(isKey);
            if (isKey)
            {
                writer.WriteText("key");
            }
            else if (random.Next(2) == 0)
            {
                writer.WriteByte((byte)ValueTag.Reference);
                WriteReference(random, writer, depth + 1);
            }
            else
            {
                WriteHostValue(random, writer);
            }
        }
    }

    private static void WriteFunction(Random random, FrameWriter writer)
    {
        writer.WriteCount(random.Next(100));
        writer.WriteByte((byte)random.Next(4));
        writer.WriteOptional(random.Next(2) == 0 ? null : random.Next(3));
        writer.WriteOptional(random.Next(2) == 0 ? null : random.Next(100));
        writer.WriteText("name");
        for (var i = 0; i < 2; i++)
        {
            var hasSchema = random.Next(2) == 0;
            writer.WriteBool(hasSchema);
            if (hasSchema)
            {
                WriteHostValue(random, writer);
            }
        }

        writer.WriteBool(random.Next(2) == 0);
    }

    /// <summary>Tears up what was written, or makes something up.</summary>
    private static byte[] Mutate(Random random, byte[] content)
    {
        if (random.Next(10) == 0)
        {
            content = new byte[random.Next(200)];
            random.NextBytes(content);

            // Mostly tags and small counts.
            return random.Next(2) == 0 ? content : [.. content.Select(value => (byte)(value % 13))];
        }

        var bytes = content.ToList();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var place = random.Next(bytes.Count + 1);
            var length = Math.Min(random.Next(1, 20), bytes.Count - place);
            switch (random.Next(7))
            {
                case 0 when place < bytes.Count:
                    bytes[place] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes.RemoveRange(place, bytes.Count - place);
                    break;
                case 2:
                    bytes.RemoveRange(place, length);
                    break;
                case 3:
                    bytes.InsertRange(place, bytes.GetRange(place, length));
                    break;
                case 4:
                    bytes.Insert(place, (byte)random.Next(256));
                    break;
                case 5:
                    // A count that is huge, or written too long.
                    bytes.InsertRange(place, Enumerable.Repeat((byte)(random.Next(2) == 0 ? 0xFF : 0x80), random.Next(1, 10)));
                    break;
                case 6 when place < bytes.Count:
                    bytes[place] = (byte)random.Next(13);
                    break;
            }
        }

        return [.. bytes];
    }
}
