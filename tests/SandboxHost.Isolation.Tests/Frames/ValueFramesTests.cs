using SandboxHost.Isolation.Frames;
using SandboxHost.Sandbox;
using SandboxHost.TestSupport;

namespace SandboxHost.Isolation.Tests.Frames;

/// <summary>What is written at one end is read at the other, to the identity of its parts.</summary>
public sealed class ValueFramesTests
{
    [Fact]
    public Task A_value_is_read_as_it_was_written() => FuzzRun.EachAsync(2_000, RandomGraph.Make, value => value.ToString(), value =>
    {
        var reader = new ValueReader(new NumberedReferences(), long.MaxValue, remembers: false);
        var written = FrameText.Content(writer => FrameText.WriteValue(writer, value));
        for (var i = 0; i < 2; i++)
        {
            RandomGraph.AssertSame(value, FrameText.Read(written, reader.Read), new(ReferenceEqualityComparer.Instance));
        }

        return Task.CompletedTask;
    });

    [Fact]
    public Task What_was_sent_before_is_the_same_object_until_both_ends_forget() => FuzzRun.EachAsync(500, random => random.Next(), seed => $"{seed}", seed =>
    {
        var random = new Random(seed);
        var written = new WrittenValues();
        var writer = new ValueWriter(new NumberedReferences(), written);
        var reader = new ValueReader(new NumberedReferences(), long.MaxValue, remembers: true);
        var shared = new List<PlainValue>();
        var pairs = new Dictionary<PlainValue, PlainValue>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < 20; i++)
        {
            var value = RandomGraph.Make(random, 0, shared);
            switch (random.Next(6))
            {
                case 0:
                    written.Clear();
                    reader.Forget();
                    pairs.Clear();
                    Assert.Equal(0, written.Count);
                    break;
                case 1:
                    // Written, but not sent: it was too large.
                    var before = written.Count;
                    FrameText.Content(frame => writer.Write(frame, PlainValue.Of(value, PlainValue.EmptyList)));
                    written.BackTo(before);
                    Assert.Equal(before, written.Count);
                    break;
            }

            RandomGraph.AssertSame(value, FrameText.Read(FrameText.Content(frame => writer.Write(frame, value)), reader.Read), pairs);
        }

        return Task.CompletedTask;
    });

    [Fact]
    public void What_was_sent_before_takes_two_bytes()
    {
        var written = new WrittenValues();
        var writer = new ValueWriter(new NumberedReferences(), written);
        var value = PlainValue.Of(Enumerable.Range(0, 1000).Select(number => PlainValue.Of(number)));
        Assert.InRange(FrameText.Content(frame => writer.Write(frame, value)).Length, 2000, 4000);
        Assert.Equal(2, FrameText.Content(frame => writer.Write(frame, value)).Length);
        Assert.Null(written.Find(PlainValue.Of(value.Elements)));
    }

    [Fact]
    public void As_deep_as_a_value_may_be_it_is_read()
    {
        PlainValue value = PlainValue.Null;
        for (var i = 0; i < PlainValue.MaxDepth; i++)
        {
            value = PlainValue.Of(value);
        }

        var written = FrameText.Content(writer => FrameText.WriteValue(writer, value));
        Assert.Equal(value, FrameText.Read(written, new ValueReader(new NumberedReferences(), long.MaxValue, remembers: false).Read));
    }

    [Fact]
    public void A_frame_that_gets_too_large_is_not_written()
    {
        var writer = new FrameWriter();
        writer.Begin(FrameKind.Value, 1);
        var text = new string('я', FrameWriter.MaxBytes / 4);
        writer.WriteText(text);
        Assert.Throws<FrameTooLargeException>(() => writer.WriteText(text));
    }
}
