using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Graph;

/// <summary>Sees to it that what a computation calls by the same name, <c>child(…).for(cause)</c>, is the same instance from run to run, wherever in the run it is made.</summary>
/// <remarks>
/// Specification of patterns, section 5.5. A run makes its instances in the places of the last one's, and names them only then; so what was put
/// in a place that belongs to another name is exchanged when the run is over, and its result is led to from where the run's was.
/// </remarks>
internal sealed class NamedInstances(GraphHost host, Operation operation, Draft draft, ScopeBuilder builder)
{
    private readonly Dictionary<Entity, Entity> _exchanged = new(ReferenceEqualityComparer.Instance);

    /// <summary>Exchanges what has to be, and gives the run's result with links to the right instances.</summary>
    public PlainValue Arrange(PlainValue result)
    {
        // What the run made, before anything is exchanged.
        var made = builder.Causes.Select(named => (Place: named.Key, Cause: named.Value, Instance: (Instance)builder.Items[named.Key], Inputs: InputsOf((Instance)builder.Items[named.Key]))).ToList();
        var known = builder.Scope.Named;
        var ofLastRun = known.Values.ToHashSet();
        foreach (var (place, cause, instance, inputs) in made)
        {
            var same = known.TryGetValue(cause, out var old) && !old.IsStopped && old.Pattern!.Equals(instance.Pattern) ? old : null; // what is named is no element
            if (ReferenceEquals(same, instance) || (same is null && !ofLastRun.Contains(instance)))
            {
                continue;
            }

            var right = same ?? host.Prepare(
                draft, operation, instance.Parent, instance.Pattern!, inputs, builder.NextId(draft.Transaction, $"named {cause}"), sharesRealm: true); // as above
            builder.Items[place] = right;
            _exchanged[instance.Entity] = right.Entity;
            builder.MadeAgain.RemoveAll(again => ReferenceEquals(again.Instance, instance) && ReferenceEquals(again.Inputs, inputs));
            if (same is not null)
            {
                builder.MadeAgain.Add((same, inputs));
            }

            draft.Drop(instance);
        }

        return _exchanged.Count == 0 ? result : Redirect(result);
    }

    /// <summary>The instances of the run by their names; where two have one name, the first.</summary>
    public IReadOnlyDictionary<PlainValue, Instance> Names()
    {
        var names = new Dictionary<PlainValue, Instance>();
        foreach (var (place, cause) in builder.Causes)
        {
            names.TryAdd(cause, (Instance)builder.Items[place]);
        }

        return names;
    }

    private PlainValue InputsOf(Instance instance) =>
        builder.MadeAgain.Find(again => ReferenceEquals(again.Instance, instance)) is { Instance: not null } found ? found.Inputs : instance.Inputs;

    private PlainValue Redirect(PlainValue value) => value switch
    {
        CellLink link when _exchanged.TryGetValue(link.Entity, out var entity) => new CellLink(entity, link.Path, link.Schema, link.IsRedirect, link.Access, link.Default),
        PlainValue.List list when References.AreIn(list) => PlainValue.Of(list.Elements.Select(Redirect)),
        PlainValue.Record record when References.AreIn(record) => PlainValue.Of(record.Properties.Select(property => KeyValuePair.Create(property.Key, Redirect(property.Value)))),
        _ => value,
    };
}
