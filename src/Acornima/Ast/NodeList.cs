using System.Collections;

namespace Acornima.Ast;

/// <summary>Makes lists of nodes.</summary>
public static class NodeList
{
    public static NodeList<T> Empty<T>()
        where T : Node? => default;

    /// <summary>A list of copies of the references in an array.</summary>
    public static NodeList<T> From<T>(params T[] items)
        where T : Node?
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.Length == 0 ? default : new NodeList<T>(new ReadOnlySpan<T>(items).ToArray());
    }

    public static NodeList<T> From<T>(IEnumerable<T> source)
        where T : Node?
    {
        ArgumentNullException.ThrowIfNull(source);
        return new NodeList<T>(source.ToArray());
    }
}

/// <summary>An immutable list of nodes; <c>default</c> is empty.</summary>
public readonly struct NodeList<T> : IReadOnlyList<T>
    where T : Node?
{
    private readonly T[]? _items;

    /// <summary>Takes the array over without copying it.</summary>
    internal NodeList(T[] items) => _items = items;

    public int Count => _items is null ? 0 : _items.Length;

    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    public T this[int index]
    {
        get
        {
            var items = _items;
            if (items is null || (uint)index >= (uint)items.Length)
            {
                throw new ArgumentOutOfRangeException(nameof(index));
            }

            return items[index];
        }
    }

    public ReadOnlySpan<T> AsSpan() => _items;

    public Enumerator GetEnumerator() => new(_items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks the list without allocating.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly T[] _items;
        private int _index;

        internal Enumerator(T[]? items)
        {
            _items = items ?? [];
            _index = -1;
        }

        public readonly T Current => _items[_index];

        readonly object? IEnumerator.Current => Current;

        public bool MoveNext()
        {
            var next = _index + 1;
            if (next >= _items.Length)
            {
                return false;
            }

            _index = next;
            return true;
        }

        void IEnumerator.Reset() => _index = -1;

        readonly void IDisposable.Dispose()
        {
        }
    }
}
