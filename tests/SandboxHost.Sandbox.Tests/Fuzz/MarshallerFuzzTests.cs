using Jint;
using Jint.Native.Object;
using SandboxHost.Sandbox.Realms;
using SandboxHost.TestSupport;

namespace SandboxHost.Sandbox.Tests.Fuzz;

/// <summary>Random values cross the boundary, in both directions, as what they are or not at all; see tests/README.md.</summary>
public sealed class MarshallerFuzzTests
{
    private const long MaxSize = 100_000;

    public static TheoryData<string> Findings => Cases.Files("fuzz-values", "*.js");

    [Fact]
    public Task What_script_hands_over_is_what_it_says_or_is_refused_by_its_path() => FuzzRun.EachAsync(4_000, RandomValue.Make, value => value.Script, value =>
    {
        using var boundary = new Boundary();
        Check(boundary, value.Script, value.Expected);
        return Task.CompletedTask;
    });

    [Fact]
    public Task What_goes_in_and_is_handed_back_is_the_same() => FuzzRun.EachAsync(2_000, MakePlain, value => value.ToString(), value =>
    {
        using var boundary = new Boundary();
        var inside = boundary.Marshaller.ToRealm(value);
        Assert.Equal(value, boundary.Marshaller.FromRealm(inside, "value"));

        // By way of script that looks at all of it, and cannot change it.
        boundary.Engine.SetValue("given", inside);
        var copied = boundary.Engine.Evaluate("""
            (function copy(value) {
              if (value === null || typeof value !== "object") return value;
              if (!Object.isFrozen(value)) throw new Error("it can be changed");
              if (Array.isArray(value)) { const list = []; for (let i = 0; i < value.length; i++) list[i] = copy(value[i]); return list; }
              const record = {};
              for (const key of Reflect.ownKeys(value)) Object.defineProperty(record, key, { value: copy(Reflect.getOwnPropertyDescriptor(value, key).value), enumerable: true });
              return record;
            })(given)
            """);
        Assert.Equal(value, boundary.Marshaller.FromRealm(copied, "value"));
        Assert.Equal(value, boundary.Marshaller.FromRealm(boundary.Marshaller.ToMutable(value), "value"));
        return Task.CompletedTask;
    });

    [Theory, MemberData(nameof(Findings))]
    public void What_was_found_once_stays_mended(string file)
    {
        using var boundary = new Boundary();
        Check(boundary, Cases.Read(file), expected: null);
    }

    private static void Check(Boundary boundary, string script, PlainValue? expected)
    {
        var value = boundary.Engine.Evaluate(script);
        if (expected is not null)
        {
            Assert.Equal(expected, boundary.Marshaller.FromRealm(value, "inputs"));
        }
        else
        {
            var refusal = Assert.Throws<MarshalException>(() => boundary.Marshaller.FromRealm(value, "inputs"));
            Assert.StartsWith("`inputs", refusal.Message, StringComparison.Ordinal);
            foreach (var word in (string[])["Jint", "System.", "Exception", "Clr"])
            {
                Assert.DoesNotContain(word, refusal.Message, StringComparison.Ordinal);
            }
        }

        Assert.True(boundary.Engine.Evaluate("globalThis.ran === undefined").AsBoolean(), "code of the program was run");
    }

    private static PlainValue MakePlain(Random random)
    {
        while (true)
        {
            if (RandomValue.Make(random).Expected is { } plain)
            {
                return plain;
            }
        }
    }

    private sealed class Boundary : IReferenceHolder, IDisposable
    {
        public Boundary() => Marshaller = new Marshaller(this, MaxSize);

        public Engine Engine { get; } = new(options => options.LimitMemory(200_000_000).TimeoutInterval(TimeSpan.FromSeconds(10)));

        public Marshaller Marshaller { get; }

        public ObjectInstance MakeStandIn(PlainValue.Reference reference) => new SealedReference(this, reference);

        public PlainValue.Reference ReferenceTo(Factory factory) => throw new MarshalException("There are no factories here.");

        public void Dispose() => Engine.Dispose();
    }
}
