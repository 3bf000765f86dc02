using System.Text.Json;

namespace SandboxHost.Sandbox.Tests;

/// <summary>Values that may cross the boundary: content, limits, and their JSON form.</summary>
public sealed class PlainValueTests
{
    [Fact]
    public void Values_are_equal_if_their_content_is()
    {
        var one = PlainValueJson.Parse("""{"a": [1, "x", null, true], "b": {"c": {}}}""");
        var other = PlainValueJson.Parse("""{"b": {"c": {}}, "a": [1, "x", null, true]}""");

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, PlainValueJson.Parse("""{"a": [1, "x", null, false], "b": {"c": {}}}"""));
        Assert.NotEqual(PlainValue.Undefined, PlainValue.Null);
        Assert.NotEqual<PlainValue>(PlainValue.EmptyList, PlainValue.EmptyRecord);
    }

    [Fact]
    public void Numbers_are_compared_as_by_object_is()
    {
        Assert.Equal(PlainValue.Of(double.NaN), PlainValue.Of(-double.NaN));
        Assert.Equal(PlainValue.Of(double.NaN).GetHashCode(), PlainValue.Of(-double.NaN).GetHashCode());
        Assert.NotEqual(PlainValue.Of(0), PlainValue.Of(-0.0));
    }

    [Fact]
    public void A_record_finds_its_properties_whether_it_has_few_or_many()
    {
        foreach (var count in new[] { 0, 1, 8, 9, 100 })
        {
            var record = PlainValue.Of(Enumerable.Range(0, count).Select(i => KeyValuePair.Create($"p{i}", PlainValue.Of(i))));
            Assert.All(Enumerable.Range(0, count), i => Assert.Equal(PlainValue.Of(i), record[$"p{i}"]));
            Assert.Null(record["p"]);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(20)]
    public void A_record_has_each_name_once(int count)
    {
        var properties = Enumerable.Range(0, count).Select(i => KeyValuePair.Create($"p{i % (count - 1)}", PlainValue.Null));
        Assert.Throws<ArgumentException>(() => PlainValue.Of(properties));
    }

    [Fact]
    public void A_value_as_deep_as_the_limit_is_fine_and_one_level_more_is_not()
    {
        PlainValue value = PlainValue.EmptyList;
        for (var depth = 1; depth < PlainValue.MaxDepth; depth++)
        {
            value = PlainValue.Of([value]);
        }

        Assert.Equal(PlainValue.MaxDepth, value.Depth);
        Assert.Equal(value, PlainValueJson.Parse(PlainValueJson.Write(value)!));
        Assert.Contains("200 levels", Assert.Throws<ArgumentException>(() => PlainValue.Of([value])).Message, StringComparison.Ordinal);
        Assert.ThrowsAny<JsonException>(() => PlainValueJson.Parse($"[{PlainValueJson.Write(value)}]"));
    }

    [Fact]
    public void What_is_shared_counts_each_time()
    {
        PlainValue value = PlainValue.Null;
        for (var i = 0; i < 40; i++)
        {
            value = PlainValue.Of(value, value);
        }

        Assert.Equal((1L << 41) - 1, value.Size);
        Assert.Equal(value, value);
        Assert.True(value.ToString().Length < 300);
    }

    [Theory]
    [InlineData("""[1,-0.5,1e+300,"ä\u2028\"","",null,true,{"a b":[],"__proto__":{}}]""")]
    [InlineData("\"\"")]
    [InlineData("-0")]
    public void Json_that_was_read_is_written_as_it_was(string json)
    {
        var value = PlainValueJson.Parse(json);
        Assert.Equal(value, PlainValueJson.Parse(PlainValueJson.Write(value)!));
    }

    [Fact]
    public void What_has_no_json_form_is_written_as_by_json_stringify()
    {
        var reference = new TestReference(ReferenceKind.Cell, "7");
        var value = PlainValue.Of(
            KeyValuePair.Create("a", PlainValue.Undefined),
            KeyValuePair.Create("b", (PlainValue)PlainValue.Of(PlainValue.Undefined, PlainValue.Of(double.NaN), reference)),
            KeyValuePair.Create("c", (PlainValue)reference));

        Assert.Equal("""{"b":[null,null,null]}""", PlainValueJson.Write(value));
        Assert.Null(PlainValueJson.Write(PlainValue.Undefined));
        Assert.Null(PlainValueJson.Write(reference));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("1 2")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("\"\\ud800\"")]
    [InlineData("undefined")]
    public void What_is_no_json_is_refused_as_such(string json) => Assert.ThrowsAny<JsonException>(() => PlainValueJson.Parse(json));

    [Fact]
    public void No_json_makes_a_reference()
    {
        var reference = new TestReference(ReferenceKind.Pattern, "1");
        foreach (var forged in new[] { """{"$pattern":{"identity":"1"}}""", """{"kind":"Pattern","id":1}""", "\"<Pattern 1>\"" })
        {
            Assert.NotEqual<PlainValue>(reference, PlainValueJson.Parse(forged));
        }
    }
}
