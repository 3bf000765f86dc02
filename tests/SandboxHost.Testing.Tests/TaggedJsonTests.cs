using System.Text.Json;
using SandboxHost.Sandbox;

namespace SandboxHost.Testing.Tests;

/// <summary>Values that JSON has no words for, and when two values are equal.</summary>
public sealed class TaggedJsonTests
{
    [Theory]
    [InlineData("""{"$tag":"undefined"}""")]
    [InlineData("""{"$tag":"number","value":"NaN"}""")]
    [InlineData("""{"$tag":"number","value":"Infinity"}""")]
    [InlineData("""{"$tag":"number","value":"-Infinity"}""")]
    [InlineData("""{"$tag":"number","value":"-0"}""")]
    [InlineData("""{"$tag":"object","entries":[["$tag","x"],["__proto__",{"$tag":"undefined"}]]}""")]
    [InlineData("""[1,{"a":null,"b":[true,"text",2.5]},{"$tag":"undefined"}]""")]
    public void A_value_is_written_as_it_was_read(string json) => Assert.Equal(json, TaggedJson.Write(Read(json))!.ToJsonString());

    [Fact]
    public void A_hole_is_undefined() => Assert.Equal(Read("""[{"$tag":"undefined"}]"""), Read("""[{"$tag":"hole"}]"""));

    [Theory]
    [InlineData("""{"$tag":"date","value":"2020-01-01"}""", "date")]
    [InlineData("""[{"a":{"$tag":"map","entries":[]}}]""", "map")]
    [InlineData("""{"$tag":"number","value":"1"}""", "no number that needs a tag")]
    [InlineData("""{"$tag":7}""", "A tag is a string")]
    [InlineData("""{"$tag":"object"}""", "entries")]
    public void What_cannot_be_sent_is_named(string json, string message) =>
        Assert.Contains(message, Assert.Throws<TaggedJsonException>(() => Read(json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("1", "1", true)]
    [InlineData("1", "1.0000000001", false)]
    [InlineData("""{"$tag":"number","value":"NaN"}""", """{"$tag":"number","value":"NaN"}""", true)]
    [InlineData("0", """{"$tag":"number","value":"-0"}""", true)]
    [InlineData("null", """{"$tag":"undefined"}""", false)]
    [InlineData("""{"a":1,"b":{"$tag":"undefined"}}""", """{"a":1}""", true)]
    [InlineData("""{"a":1}""", """{"a":1,"b":null}""", false)]
    [InlineData("""{"a":1,"b":2}""", """{"b":2,"a":1}""", true)]
    [InlineData("""[1,{"$tag":"undefined"}]""", "[1]", true)]
    [InlineData("[1]", """[1,{"$tag":"hole"}]""", true)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("[]", "{}", false)]
    [InlineData("1", "\"1\"", false)]
    public void Equality_follows_the_rules_of_the_format(string actual, string expected, bool areEqual)
    {
        Assert.Equal(areEqual, DeepEquality.AreEqual(Read(actual), Read(expected)));
        Assert.Equal(areEqual, DeepEquality.AreEqual(Read(expected), Read(actual)));
    }

    private static PlainValue Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return TaggedJson.Read(document.RootElement);
    }
}
