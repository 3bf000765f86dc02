namespace SandboxHost.Sandbox;

/// <summary>What code in a realm can ask of a cell or a stream that it holds.</summary>
/// <remarks>Names and meaning: the authoring API's methods of handles, section 4.4 of the specification of patterns.</remarks>
public enum CellOperation
{
    /// <summary><c>get()</c>: the value; in a computation also a dependency.</summary>
    Get,
    /// <summary><c>sample()</c>: the value, without a dependency.</summary>
    Sample,
    /// <summary><c>set(value)</c></summary>
    Set,
    /// <summary><c>update(record)</c>: sets each property of the record.</summary>
    Update,
    /// <summary><c>push(...values)</c></summary>
    Push,
    /// <summary><c>remove(x)</c>: the first element that is identical to <c>x</c>.</summary>
    Remove,
    /// <summary><c>removeAll(x)</c>: every element that is identical to <c>x</c>.</summary>
    RemoveAll,
    /// <summary><c>addUnique(...values)</c>: those that are not yet in the list, compared by content, links by where they lead.</summary>
    AddUnique,
    /// <summary><c>removeByValue(x)</c>: every element of the same content.</summary>
    RemoveByValue,
    /// <summary><c>increment(by)</c>; nothing there counts as 0.</summary>
    Increment,
    /// <summary><c>equals(other)</c>: whether both are the same place after links were followed.</summary>
    Equals,
    /// <summary><c>equalLinks(other)</c>: whether both are the same place as they stand.</summary>
    EqualLinks,
    /// <summary><c>send(event)</c>: queues an event; on a cell it is <see cref="Set"/>.</summary>
    Send,
    /// <summary><c>for(cause)</c>: names a place that was just made.</summary>
    For,
    /// <summary><c>resolveAsCell()</c>: the place to which links lead in the end.</summary>
    Resolve,
    /// <summary><c>elementById(key)</c>: the element of a list that was derived from a key.</summary>
    ElementById,
    /// <summary><c>setDefault(v)</c>, in older programs: what is there as long as nothing was.</summary>
    SetDefault,
}
