using System.Diagnostics.CodeAnalysis;

namespace SandboxHost.Sandbox;

/// <summary>What may cross the boundary between a realm and its host: data, and references to what the host keeps.</summary>
/// <remarks>
/// Immutable and compared by content; may be shared between threads. A value cannot be nested deeper than <see cref="MaxDepth"/>, so whatever
/// walks one by recursion is safe. Parts may be shared: a value is as large as it looks when every share is counted, see <see cref="Size"/>.
/// </remarks>
public abstract class PlainValue : IEquatable<PlainValue>
{
    /// <summary>How deep lists and records may be nested in each other.</summary>
    public const int MaxDepth = 200;

    private PlainValue(int depth, long size)
    {
        Depth = depth;
        Size = size;
    }

    /// <summary>The value <c>undefined</c>.</summary>
    public static PlainValue Undefined { get; } = new UndefinedValue();

    /// <summary>The value <c>null</c>.</summary>
    public static PlainValue Null { get; } = new NullValue();

    /// <summary>The value <c>true</c>.</summary>
    public static PlainValue True { get; } = new Bool(true);

    /// <summary>The value <c>false</c>.</summary>
    public static PlainValue False { get; } = new Bool(false);

    /// <summary>The string without characters.</summary>
    public static PlainValue EmptyString { get; } = new Text("");

    /// <summary>The list without elements.</summary>
    public static List EmptyList { get; } = new([]);

    /// <summary>The record without properties.</summary>
    public static Record EmptyRecord { get; } = new([]);

    /// <summary>How many lists and records are nested in each other; 0 for all other values.</summary>
    public int Depth { get; }

    /// <summary>How large the value is: one for each value in it, and one for every 64 characters; shared parts count each time.</summary>
    public long Size { get; }

    /// <summary>Whether JavaScript holds the value for true (ECMA-262 §7.1.2, ToBoolean).</summary>
    public bool IsTruthy => this switch
    {
        Bool boolean => boolean.Value,
        Number { Value: var number } => number != 0 && !double.IsNaN(number),
        Text text => text.Value.Length > 0,
        List or Record or Reference => true,
        _ => false,
    };

    /// <summary>A boolean.</summary>
    public static PlainValue Of(bool value) => value ? True : False;

    /// <summary>A number.</summary>
    public static PlainValue Of(double value) => new Number(value);

    /// <summary>A string.</summary>
    public static PlainValue Of(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Length == 0 ? EmptyString : new Text(value);
    }

    /// <summary>A list.</summary>
    /// <exception cref="ArgumentException">It would be nested too deeply.</exception>
    public static List Of(params IEnumerable<PlainValue> elements) => new([.. elements]);

    /// <summary>A record whose properties are in the given order.</summary>
    /// <exception cref="ArgumentException">Two properties have one name, or it would be nested too deeply.</exception>
    public static Record Of(params IEnumerable<KeyValuePair<string, PlainValue>> properties) => new([.. properties]);

    /// <inheritdoc/>
    public abstract bool Equals([NotNullWhen(true)] PlainValue? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as PlainValue);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    /// <summary>The value as JavaScript would write it, cut off where it gets long.</summary>
    public sealed override string ToString() => PlainValueText.Show(this);

    private sealed class UndefinedValue() : PlainValue(0, 1)
    {
        public override bool Equals(PlainValue? other) => other is UndefinedValue;

        public override int GetHashCode() => 1;
    }

    private sealed class NullValue() : PlainValue(0, 1)
    {
        public override bool Equals(PlainValue? other) => other is NullValue;

        public override int GetHashCode() => 2;
    }

    /// <summary><c>true</c> or <c>false</c></summary>
    public sealed class Bool : PlainValue
    {
        internal Bool(bool value)
            : base(0, 1) => Value = value;

        /// <summary>The value.</summary>
        public bool Value { get; }

        /// <inheritdoc/>
        public override bool Equals(PlainValue? other) => other is Bool boolean && boolean.Value == Value;

        /// <inheritdoc/>
        public override int GetHashCode() => Value ? 3 : 4;
    }

    /// <summary>A number; NaN and the infinities are numbers, too.</summary>
    public sealed class Number : PlainValue
    {
        internal Number(double value)
            : base(0, 1) => Value = value;

        /// <summary>The value.</summary>
        public double Value { get; }

        /// <summary>Whether the numbers are the same, as <c>Object.is</c> has it: NaN equals itself, and 0 does not equal -0.</summary>
        public override bool Equals(PlainValue? other) =>
            other is Number number && BitConverter.DoubleToInt64Bits(Canonical(number.Value)) == BitConverter.DoubleToInt64Bits(Canonical(Value));

        /// <inheritdoc/>
        public override int GetHashCode() => Canonical(Value).GetHashCode();

        private static double Canonical(double value) => double.IsNaN(value) ? double.NaN : value;
    }

    /// <summary>A string of UTF-16 units; lone surrogates are allowed.</summary>
    public sealed class Text : PlainValue
    {
        private const int CharactersPerUnit = 64;

        internal Text(string value)
            : base(0, 1 + (value.Length / CharactersPerUnit)) => Value = value;

        /// <summary>The value.</summary>
        public string Value { get; }

        /// <inheritdoc/>
        public override bool Equals(PlainValue? other) => other is Text text && text.Value == Value;

        /// <inheritdoc/>
        public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);
    }

    /// <summary>A list of values. A hole of a JavaScript array is <see cref="Undefined"/>.</summary>
    public sealed class List : PlainValue
    {
        private readonly PlainValue[] _elements;
        private int _hash;

        internal List(PlainValue[] elements)
            : base(DepthOf(elements.AsSpan()), SizeOf(elements.AsSpan())) => _elements = elements;

        private List(List copied, Reference? origin)
            : base(copied.Depth, copied.Size)
        {
            _elements = copied._elements;
            _hash = copied._hash;
            Origin = origin;
        }

        /// <summary>The elements.</summary>
        public IReadOnlyList<PlainValue> Elements => _elements;

        /// <summary>The elements, to be walked fast.</summary>
        public ReadOnlySpan<PlainValue> Span => _elements;

        /// <summary>The place where the list was read, if it was read from one. It does not count when values are compared.</summary>
        /// <remarks>Lists and records inside have their own origin, or else the one that follows from this one and the way to them.</remarks>
        public Reference? Origin { get; }

        /// <summary>The same list, read at another place.</summary>
        public List WithOrigin(Reference? origin) => ReferenceEquals(origin, Origin) ? this : new List(this, origin);

        /// <inheritdoc/>
        public override bool Equals(PlainValue? other) =>
            ReferenceEquals(this, other)
            || (other is List list && list._elements.Length == _elements.Length && list.Size == Size && list._elements.AsSpan().SequenceEqual(_elements));

        /// <inheritdoc/>
        public override int GetHashCode()
        {
            if (_hash == 0)
            {
                var hash = new HashCode();
                hash.Add(5);
                foreach (var element in _elements)
                {
                    hash.Add(element);
                }

                _hash = hash.ToHashCode();
            }

            return _hash;
        }
    }

    /// <summary>Named values in an order that readers can see. Two records are equal if they have equal properties, in whatever order.</summary>
    public sealed class Record : PlainValue
    {
        private readonly KeyValuePair<string, PlainValue>[] _properties;
        private readonly Dictionary<string, int>? _index;
        private int _hash;

        internal Record(KeyValuePair<string, PlainValue>[] properties)
            : base(DepthOf(properties), SizeOf(properties))
        {
            const int MaxLinear = 8;
            _properties = properties;
            if (properties.Length > MaxLinear)
            {
                _index = new Dictionary<string, int>(properties.Length, StringComparer.Ordinal);
            }

            for (var i = 0; i < properties.Length; i++)
            {
                var name = properties[i].Key;
                if (_index is null ? IndexOf(name, i) >= 0 : !_index.TryAdd(name, i))
                {
                    throw new ArgumentException($"The record has two properties called {name}.", nameof(properties));
                }
            }
        }

        private Record(Record copied, Reference? origin)
            : base(copied.Depth, copied.Size)
        {
            _properties = copied._properties;
            _index = copied._index;
            _hash = copied._hash;
            Origin = origin;
        }

        /// <summary>The properties in order.</summary>
        public IReadOnlyList<KeyValuePair<string, PlainValue>> Properties => _properties;

        /// <summary>The properties in order, to be walked fast.</summary>
        public ReadOnlySpan<KeyValuePair<string, PlainValue>> Span => _properties;

        /// <summary>The place where the record was read, if it was read from one. It does not count when values are compared.</summary>
        /// <remarks>Lists and records inside have their own origin, or else the one that follows from this one and the way to them.</remarks>
        public Reference? Origin { get; }

        /// <summary>The same record, read at another place.</summary>
        public Record WithOrigin(Reference? origin) => ReferenceEquals(origin, Origin) ? this : new Record(this, origin);

        /// <summary>The value of a property; null if the record has none of that name.</summary>
        public PlainValue? this[string name] => (_index is null ? IndexOf(name, _properties.Length) : _index.GetValueOrDefault(name, -1)) is var index and >= 0
            ? _properties[index].Value
            : null;

        /// <inheritdoc/>
        public override bool Equals(PlainValue? other)
        {
            if (ReferenceEquals(this, other))
            {
                return true;
            }

            if (other is not Record record || record._properties.Length != _properties.Length || record.Size != Size)
            {
                return false;
            }

            foreach (var (name, value) in _properties)
            {
                if (!value.Equals(record[name]))
                {
                    return false;
                }
            }

            return true;
        }

        /// <inheritdoc/>
        public override int GetHashCode()
        {
            if (_hash == 0)
            {
                // A sum, because order does not count.
                var hash = 6;
                foreach (var (name, value) in _properties)
                {
                    hash = unchecked(hash + HashCode.Combine(name, value));
                }

                _hash = hash;
            }

            return _hash;
        }

        private int IndexOf(string name, int count)
        {
            for (var i = 0; i < count; i++)
            {
                if (_properties[i].Key == name)
                {
                    return i;
                }
            }

            return -1;
        }

        private static int DepthOf(KeyValuePair<string, PlainValue>[] properties)
        {
            var depth = 0;
            foreach (var (_, value) in properties)
            {
                depth = Math.Max(depth, value.Depth);
            }

            return CheckDepth(depth + 1);
        }

        private static long SizeOf(KeyValuePair<string, PlainValue>[] properties)
        {
            long size = 1;
            foreach (var (name, value) in properties)
            {
                size = checked(size + value.Size + (name.Length / 64));
            }

            return size;
        }
    }

    /// <summary>Something that the host keeps: a realm can hold it and pass it on, but not make one.</summary>
    /// <remarks>
    /// The host derives from this class and says when two are equal. To everybody else a reference is opaque: on the way to
    /// another process it becomes an index into a table of what that process was given.
    /// </remarks>
    public abstract class Reference : PlainValue
    {
        /// <summary>Makes a reference. Only the host does.</summary>
        protected Reference(ReferenceKind kind)
            : base(0, 1) => Kind = kind;

        /// <summary>What it refers to.</summary>
        public ReferenceKind Kind { get; }

        /// <summary>The reference to a property or an element of what this one refers to. Nothing is read, and nothing need be there.</summary>
        /// <param name="key">The name of the property; for an element its index as decimal digits.</param>
        /// <exception cref="HostRefusalException">There can be nothing of that kind.</exception>
        public abstract Reference Child(string key);

        /// <summary>The reference to the same place that is read as a value while nothing is there.</summary>
        public virtual Reference WithDefault(PlainValue value) => this;
    }

    private static int DepthOf(ReadOnlySpan<PlainValue> elements)
    {
        var depth = 0;
        foreach (var element in elements)
        {
            depth = Math.Max(depth, element.Depth);
        }

        return CheckDepth(depth + 1);
    }

    private static long SizeOf(ReadOnlySpan<PlainValue> elements)
    {
        long size = 1;
        foreach (var element in elements)
        {
            size = checked(size + element.Size);
        }

        return size;
    }

    private static int CheckDepth(int depth) => depth <= MaxDepth
        ? depth
        : throw new ArgumentException($"The value is nested deeper than {MaxDepth} levels.");
}

/// <summary>What a <see cref="PlainValue.Reference"/> refers to.</summary>
public enum ReferenceKind
{
    /// <summary>A place that holds a value.</summary>
    Cell,
    /// <summary>A place that takes events.</summary>
    Stream,
    /// <summary>A program's export that can be instantiated.</summary>
    Pattern,
    /// <summary>A running pattern.</summary>
    Instance,
}
