using System.Collections;

namespace Acornima.Ast;

/// <summary>The children of a node in the order of the source. Walking them does not allocate.</summary>
/// <remarks>
/// What is absent (the <c>else</c> of an <c>if</c>, a hole in an array) is skipped, and what stands in the source once
/// (<c>{ a }</c>, <c>import { a }</c>) comes once, although the tree mentions it twice.
/// </remarks>
public readonly struct ChildNodes : IEnumerable<Node>
{
    private readonly Node? _parent;

    internal ChildNodes(Node parent) => _parent = parent;

    public bool IsEmpty() => !GetEnumerator().MoveNext();

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Node> IEnumerable<Node>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks the children.</summary>
    public struct Enumerator : IEnumerator<Node>
    {
        private readonly Node? _parent;
        private readonly IEnumerator<Node>? _foreign;
        private readonly int _slots;
        private int _next;
        private Node? _current;

        public Enumerator(in ChildNodes childNodes)
        {
            _parent = childNodes._parent;
            _slots = _parent is null ? 0 : _parent.ChildSlots;
            _foreign = _slots == Node.ForeignSlots ? _parent!.GetChildNodes() : null; // only a parent has slots
        }

        public readonly Node Current => _current!; // read after MoveNext returned true

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            while (_next < _slots)
            {
                if (_parent!.ChildAt(_next++) is { } child) // only a parent has slots
                {
                    _current = child;
                    return true;
                }
            }

            return _foreign is not null && MoveNextForeign(_foreign);
        }

        void IEnumerator.Reset()
        {
            _foreign?.Reset();
            _next = 0;
        }

        readonly void IDisposable.Dispose() => _foreign?.Dispose();

        private bool MoveNextForeign(IEnumerator<Node> foreign)
        {
            var found = foreign.MoveNext();
            _current = found ? foreign.Current : null;
            return found;
        }
    }
}
