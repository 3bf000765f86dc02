using Acornima.Ast;

namespace Acornima;

/// <summary>What opened a scope.</summary>
internal enum ScopeKind : byte
{
    Program,
    Function,
    Arrow,
    StaticBlock,
    Class,
    Block,
    Catch,
    Loop,
    Switch,
}

/// <summary>How a name was declared; a name can be declared in several ways in one scope.</summary>
[Flags]
internal enum DeclaredAs : byte
{
    None = 0,
    Var = 1,
    Parameter = 2,
    /// <summary>A plain function of sloppy code in a block, which may be declared twice (ECMA-262 §B.3.2.4).</summary>
    BlockFunction = 4,
    /// <summary>A function at the top of a function or script, which behaves like <c>var</c> (ECMA-262 §8.2.8).</summary>
    TopFunction = 8,
    Lexical = 16,
    /// <summary><c>catch (name)</c>, which <c>var name</c> inside may redeclare (ECMA-262 §B.3.4).</summary>
    SimpleCatchParameter = 32,
}

/// <summary>The names declared in one scope that is being parsed. Records are pooled by <see cref="ScopeStack"/>.</summary>
internal sealed class ScopeRecord
{
    // Most scopes declare a handful of names, which are found fastest by comparing references one by one.
    private const int MaxLinear = 12;

    private readonly string[] _names = new string[MaxLinear];
    private readonly DeclaredAs[] _declared = new DeclaredAs[MaxLinear];
    private int _count;

    // Values are DeclaredAs. The runtime has this kind of dictionary compiled beforehand, which counts at start-up.
    private Dictionary<string, int>? _many;

    public ScopeKind Kind { get; private set; }

    public int Id { get; private set; }

    public int VarParamCount { get; set; }

    public int LexicalParamCount { get; set; }

    // Mutable structs: fields, not properties.
    public IdentifierList VarNames;
    public IdentifierList LexicalNames;
    public IdentifierList FunctionNames;

    /// <summary>Whether <c>var</c> declarations of inner blocks end up here.</summary>
    public bool IsVarScope => Kind <= ScopeKind.StaticBlock;

    public void Open(ScopeKind kind, int id)
    {
        Kind = kind;
        Id = id;
        VarParamCount = LexicalParamCount = 0;
        VarNames.Clear();
        LexicalNames.Clear();
        FunctionNames.Clear();
        Array.Clear(_names, 0, _count);
        _count = 0;
        _many = null;
    }

    public DeclaredAs Find(string name)
    {
        if (_many is not null)
        {
            return _many.TryGetValue(name, out var how) ? (DeclaredAs)how : DeclaredAs.None;
        }

        var index = IndexOf(name);
        return index < 0 ? DeclaredAs.None : _declared[index];
    }

    public void Add(string name, DeclaredAs how)
    {
        if (_many is null)
        {
            var index = IndexOf(name);
            if (index < 0 && _count < MaxLinear)
            {
                index = _count++;
                _names[index] = name;
                _declared[index] = DeclaredAs.None;
            }

            if (index >= 0)
            {
                _declared[index] |= how;
                return;
            }

            _many = new Dictionary<string, int>(MaxLinear * 4, StringComparer.Ordinal);
            for (var i = 0; i < _count; i++)
            {
                _many.Add(_names[i], (int)_declared[i]);
            }
        }

        _many[name] = _many.TryGetValue(name, out var earlier) ? earlier | (int)how : (int)how;
    }

    private int IndexOf(string name)
    {
        for (var i = 0; i < _count; i++)
        {
            // Names are interned for the length of a parse.
            if (ReferenceEquals(_names[i], name))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A list that keeps its array between uses.</summary>
    public struct IdentifierList
    {
        private Identifier[]? _items;
        private int _count;

        public readonly int Count => _count;

        public void Add(Identifier item)
        {
            if (_items is null || _count == _items.Length)
            {
                Array.Resize(ref _items, Math.Max(4, _count * 2));
            }

            _items[_count++] = item;
        }

        public void Clear()
        {
            if (_count > 0)
            {
                Array.Clear(_items!, 0, _count); // _items is set once something was added
                _count = 0;
            }
        }

        public readonly ReadOnlySpan<Identifier> AsSpan() => _items.AsSpan(0, _count);
    }
}
