using System.Security.Cryptography;

namespace Acornima;

/// <summary>Gives equal texts one string instance, and tells which of them are words of the grammar.</summary>
/// <remarks>
/// A chained hash table keyed by character spans, so that a name that was seen before costs no allocation.
/// The multiplier is chosen at random once per process: a source made to collide in one process does not collide in the next.
/// </remarks>
internal sealed class StringTable
{
    private const int InitialCapacity = 256;

    private static readonly uint Multiplier = BitConverter.ToUInt32(RandomNumberGenerator.GetBytes(4)) | 0x8000_0001;
    private static readonly StringTable Words = CreateWords();

    private int[] _buckets; // index of the first entry plus one; zero is empty
    private Entry[] _entries;
    private int _count;

    private StringTable(int[] buckets, Entry[] entries, int count)
    {
        _buckets = buckets;
        _entries = entries;
        _count = count;
    }

    public struct Entry
    {
        public string Text;
        public uint Hash;
        public int Next;
        public TokenType Type;
    }

    /// <summary>Number of strings held, the words of the grammar included.</summary>
    public int Count => _count;

    /// <summary>A table that holds the words of the grammar and nothing else.</summary>
    public static StringTable Create() => new([.. Words._buckets], [.. Words._entries], Words._count);

    public static uint Hash(uint hash, char c) => (hash ^ c) * Multiplier;

    public static uint Hash(ReadOnlySpan<char> text)
    {
        uint hash = 0;
        foreach (var c in text)
        {
            hash = Hash(hash, c);
        }

        return hash;
    }

    /// <summary>The entry for a text, made if need be.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hash">Its <see cref="Hash(ReadOnlySpan{char})"/>.</param>
    /// <returns>A reference that is valid until the next call.</returns>
    public ref readonly Entry Intern(scoped ReadOnlySpan<char> text, uint hash)
    {
        var bucket = (hash ^ (hash >> 15)) & (uint)(_buckets.Length - 1);
        for (var i = _buckets[bucket] - 1; i >= 0; i = _entries[i].Next)
        {
            ref var entry = ref _entries[i];
            if (entry.Hash == hash && text.SequenceEqual(entry.Text))
            {
                return ref entry;
            }
        }

        return ref Add(text.ToString(), hash, TokenType.Name);
    }

    public string Intern(scoped ReadOnlySpan<char> text) => Intern(text, Hash(text)).Text;

    private ref Entry Add(string text, uint hash, TokenType type)
    {
        if (_count == _entries.Length)
        {
            Grow();
        }

        ref var bucket = ref _buckets[(hash ^ (hash >> 15)) & (uint)(_buckets.Length - 1)];
        ref var entry = ref _entries[_count];
        entry = new Entry { Text = text, Hash = hash, Next = bucket - 1, Type = type };
        bucket = ++_count;
        return ref entry;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, _count * 2);
        _buckets = new int[_entries.Length];
        for (var i = 0; i < _count; i++)
        {
            ref var entry = ref _entries[i];
            ref var bucket = ref _buckets[(entry.Hash ^ (entry.Hash >> 15)) & (uint)(_buckets.Length - 1)];
            entry.Next = bucket - 1;
            bucket = i + 1;
        }
    }

    private static StringTable CreateWords()
    {
        var table = new StringTable(new int[InitialCapacity], new Entry[InitialCapacity], 0);
        table.Add("in", Hash("in"), TokenType.In);
        table.Add("instanceof", Hash("instanceof"), TokenType.InstanceOf);
        for (var i = 0; i < TokenFacts.Words.Length; i++)
        {
            if (TokenFacts.Words[i] is { } word)
            {
                table.Add(word, Hash(word), (TokenType)((int)TokenType.Break + i));
            }
        }

        return table;
    }
}
