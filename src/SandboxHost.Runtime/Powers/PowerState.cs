using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Powers;

/// <summary>What a pattern sees of a power that it used: a state object, whose shape depends on the power.</summary>
/// <remarks>Shapes: specification of patterns, section 2.4, "Effects a sandboxed host does not have".</remarks>
internal sealed class PowerState
{
    private static readonly KeyValuePair<string, PlainValue>[] s_noTools =
        [new("flattenedTools", PlainValue.EmptyRecord), new("pinnedCells", PlainValue.EmptyList)];

    private readonly PowerShape _shape;
    private readonly PlainValue _fallback;
    private readonly KeyValuePair<string, PlainValue>[] _constant;

    /// <summary>Chooses the shape for one use of a power.</summary>
    /// <param name="name">The power.</param>
    /// <param name="arguments">What it is called with.</param>
    /// <param name="streams">The streams that the state has, see <see cref="StreamsOf"/>.</param>
    public PowerState(string name, PlainValue.List arguments, IEnumerable<KeyValuePair<string, PlainValue>> streams)
    {
        // Older programs call `wish("#tag", fallback)` and use the value directly.
        var isBareWish = name == "wish" && arguments.Elements is [PlainValue.Text, ..];
        _fallback = isBareWish && arguments.Elements.Count > 1 ? arguments.Elements[1] : PlainValue.Undefined;
        _shape = name switch
        {
            "navigateTo" => PowerShape.Answer,
            "wish" => isBareWish ? PowerShape.Value : PowerShape.Wish,
            "inspectConfLabel" => PowerShape.Status,
            "cellFromUrl" => PowerShape.Cell,
            _ => PowerShape.Request,
        };
        _constant = [.. streams, .. name == "llmDialog" ? s_noTools : []];
    }

    /// <summary>The names of the streams in the state of a power.</summary>
    public static IReadOnlyList<string> StreamsOf(string name) => name switch
    {
        "llm" or "generateText" or "generateObject" => ["cancelGeneration"],
        "llmDialog" => ["cancelGeneration", "addMessage", "pinCell", "unpinAllCells"],
        _ => [],
    };

    /// <summary>Whether the first argument must have an address for there to be anything to ask for.</summary>
    public static bool NeedsUrl(string name) => name.StartsWith("fetch", StringComparison.Ordinal) || name is "streamData" or "cellFromUrl";

    /// <summary>Nothing was asked for.</summary>
    public PlainValue Idle => State(pending: false);

    /// <summary>It is being carried out.</summary>
    public PlainValue Pending => State(pending: true);

    /// <summary>It was carried out.</summary>
    public PlainValue Done(PlainValue result) => State(pending: false, result: result);

    /// <summary>It was not carried out.</summary>
    public PlainValue Failed(string error) => State(pending: false, error: error);

    private PlainValue State(bool pending, PlainValue? result = null, string? error = null)
    {
        switch (_shape)
        {
            case PowerShape.Answer:
                return result is PlainValue.Bool ? result : PlainValue.False;
            case PowerShape.Value:
                return result ?? _fallback;
            case PowerShape.Status:
                return result ?? PlainValue.Of(KeyValuePair.Create("status", PlainValue.Of(pending ? "pending" : "notAvailable")));
            case PowerShape.Cell:
                return Record(("pending", PlainValue.Of(pending)), ("cell", result));
            case PowerShape.Wish:
                return Record(("result", result), ("candidates", result is null ? PlainValue.EmptyList : PlainValue.Of([result])), ("error", error is null ? null : PlainValue.Of(error)));
            case PowerShape.Request:
                return Record(("pending", PlainValue.Of(pending)), ("result", result), ("error", error is null ? null : PlainValue.Of(error)));
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private PlainValue.Record Record(params ReadOnlySpan<(string Name, PlainValue? Value)> members)
    {
        var properties = new List<KeyValuePair<string, PlainValue>>();
        foreach (var (name, value) in members)
        {
            if (value is not null)
            {
                properties.Add(new(name, value));
            }
        }

        return PlainValue.Of(properties.Concat(_constant));
    }

    private enum PowerShape
    {
        /// <summary><c>{ pending, result?, error? }</c></summary>
        Request,
        /// <summary><c>{ result?, candidates, error? }</c></summary>
        Wish,
        /// <summary>The value itself.</summary>
        Value,
        /// <summary>A boolean.</summary>
        Answer,
        /// <summary><c>{ status }</c></summary>
        Status,
        /// <summary><c>{ pending, cell? }</c></summary>
        Cell,
    }
}
