using System.Text.Json;
using SandboxHost.Compiler;
using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Tests.Cells;

/// <summary>A store with a few cells, and what a sandbox does with the values it reads.</summary>
public abstract class CellTest
{
    private int _causes;

    internal CellStore Store { get; } = new();

    internal static PlainValue Json(string json) => PlainValueJson.Parse(json);

    internal static PlainValue Num(double value) => PlainValue.Of(value);

    internal static PlainValue Str(string value) => PlainValue.Of(value);

    internal static Schema SchemaOf(string json) => Schema.FromJson(JsonElement.Parse(json));

    internal static PlainValue.Record Rec(params (string Name, PlainValue Value)[] properties) =>
        PlainValue.Of(properties.Select(property => KeyValuePair.Create(property.Name, property.Value)));

    internal static PlainValue.List ListOf(params PlainValue[] elements) => PlainValue.Of(elements);

    internal Transaction Begin() => Store.Begin(EntityId.Of("test").Derive(_causes++));

    /// <summary>A cell that holds a value, written as an author would.</summary>
    internal CellLink Cell(string name, PlainValue? value = null)
    {
        var link = new CellLink(Store.Create(EntityId.Of(name)));
        if (value is not null)
        {
            Do(transaction => transaction.Set(link, value));
        }

        return link;
    }

    internal CellLink Cell(string name, string json) => Cell(name, Json(json));

    internal CellLink Stream(string name) => new(Store.Create(EntityId.Of(name), isStream: true), access: CellKind.Stream);

    /// <summary>One handler's run.</summary>
    internal CommitOutcome.Committed Do(Action<Transaction> action)
    {
        var transaction = Begin();
        action(transaction);
        return Assert.IsType<CommitOutcome.Committed>(transaction.Commit());
    }

    internal PlainValue Read(CellLink link) => SchemaReader.Read(Store, link, null)!; // no schema refuses nothing

    internal PlainValue? Read(CellLink link, string schema) => SchemaReader.Read(Store, link, SchemaOf(schema));

    /// <summary>Whether the committed value is this one, links followed.</summary>
    internal void AssertHolds(string json, CellLink link) => Assert.Equal(Json(json), Read(link));

    internal void AssertAbsent(CellLink link) => Assert.Same(PlainValue.Undefined, Read(link));

    /// <summary>What a sandbox hands over when code writes a value it has read: a link to where it was read.</summary>
    internal static PlainValue Sent(PlainValue value) => value switch
    {
        PlainValue.List { Origin: { } origin } => origin,
        PlainValue.Record { Origin: { } origin } => origin,
        _ => value,
    };

    /// <summary><c>{ ...record, …changes }</c> as a sandbox hands it over.</summary>
    internal static PlainValue.Record Spread(PlainValue value, params (string Name, PlainValue Value)[] changes)
    {
        var record = Assert.IsType<PlainValue.Record>(value);
        var properties = new OrderedDictionary<string, PlainValue>();
        foreach (var (name, property) in record.Properties)
        {
            properties[name] = SentFrom(record.Origin, name, property);
        }

        foreach (var (name, property) in changes)
        {
            properties[name] = property;
        }

        return PlainValue.Of(properties);
    }

    /// <summary><c>[...list]</c> as a sandbox hands it over.</summary>
    internal static PlainValue[] Elements(PlainValue value)
    {
        var list = Assert.IsType<PlainValue.List>(value);
        return [.. list.Elements.Select((element, index) => SentFrom(list.Origin, index.ToString(System.Globalization.CultureInfo.InvariantCulture), element))];
    }

    internal static T Fails<T>(Action action)
        where T : Exception => Assert.Throws<T>(action);

    internal static void Refuses(string message, Action action) => Assert.Contains(message, Assert.Throws<CellException>(action).Message, StringComparison.Ordinal);

    private static PlainValue SentFrom(PlainValue.Reference? outer, string key, PlainValue value) =>
        !Nodes.IsContainer(value) ? value : Sent(value) is PlainValue.Reference own ? own : outer?.Child(key) ?? value;

    /// <summary>Notes what was looked at.</summary>
    internal sealed class Tracker : IReadTracker
    {
        public HashSet<(Entity Entity, CellPath Path)> Reads { get; } = [];

        public void Read(Entity entity, CellPath path) => Reads.Add((entity, path));

        public bool Concerns(CommitOutcome.Committed committed) =>
            committed.Changes.Any(change => Reads.Any(read => ReferenceEquals(read.Entity, change.Entity) && change.Concerns(read.Path)));
    }
}
