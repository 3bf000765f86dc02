using System.Collections;

namespace Acornima.Ast;

/// <summary>The children of a node in the order of the source. Walking them does not allocate.</summary>
/// <remarks>
/// What is absent (the <c>else</c> of an <c>if</c>, a hole in an array) is skipped, and what stands in the source once
/// (<c>{ a }</c>, <c>import { a }</c>) comes once, although the tree mentions it twice.
/// <para>
/// Long chains (<c>a + b + …</c>, <c>a.b.c…</c>, <c>if … else if …</c>) are as deep as they are long, and whoever
/// walks the tree by recursion would need that much stack; Jint refuses to run what is deeper than 256 levels. So where both a
/// node and the link below it are marked as <see cref="NodeFlags.ChainLink"/>, the link's children come in its place.
/// All nodes but those inner links are reached. (Walking such a chain does allocate.)
/// </para>
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
            if (_parent is null)
            {
                return;
            }

            if (_parent.IsChainLink)
            {
                _foreign = FlattenChain(_parent).GetEnumerator();
                return;
            }

            _slots = _parent.ChildSlots;
            _foreign = _slots == Node.ForeignSlots ? _parent.GetChildNodes() : null;
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

        private static List<Node> FlattenChain(Node top)
        {
            var links = new List<Node>();
            Node? link = top;
            for (; link is { IsChainLink: true }; link = link.ChildAt(link.ChainSlot))
            {
                links.Add(link);
            }

            // What the chain ends in comes first where the chain goes on to the left, else last.
            var children = new List<Node>(links.Count * 2);
            if (top.ChainSlot == 0)
            {
                children.Add(link!); // operators and members have a left side
                for (var i = links.Count - 1; i >= 0; i--)
                {
                    AddChildren(children, links[i], from: 1);
                }
            }
            else
            {
                foreach (var each in links)
                {
                    AddChildren(children, each, from: 0);
                }

                if (link is not null)
                {
                    children.Add(link);
                }
            }

            return children;
        }

        private static void AddChildren(List<Node> children, Node link, int from)
        {
            var to = link.ChainSlot == 0 ? link.ChildSlots : link.ChainSlot;
            for (var slot = from; slot < to; slot++)
            {
                if (link.ChildAt(slot) is { } child)
                {
                    children.Add(child);
                }
            }
        }

        private bool MoveNextForeign(IEnumerator<Node> foreign)
        {
            var found = foreign.MoveNext();
            _current = found ? foreign.Current : null;
            return found;
        }
    }
}
