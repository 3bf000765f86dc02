using System.Runtime.InteropServices;
using Acornima.Ast;
using SandboxHost.Compiler.Syntax;

namespace SandboxHost.Compiler.Types;

/// <summary>The names that a module declares inside of functions and blocks, and the stretch of text in which each is known.</summary>
internal sealed class ScopedNames
{
    /// <summary>A module that declares nothing but at its top.</summary>
    public static ScopedNames None { get; } = new();

    private readonly Table _values = new();
    private readonly Table _types = new();

    public void AddValue(string name, TextSpan scope, Node declaration) => _values.Add(name, new ScopedName(scope, declaration));

    public void AddType(string name, TextSpan scope, Node declaration) => _types.Add(name, new ScopedName(scope, declaration));

    /// <summary>What a name stands for as a value at an offset; null if only the module's top can say.</summary>
    public ScopedName? FindValue(string name, int offset) => _values.Find(name, offset);

    /// <summary>What a name stands for as a type at an offset; null if only the module's top can say.</summary>
    public ScopedName? FindType(string name, int offset) => _types.Find(name, offset);

    /// <summary>Declarations by name. The scopes of one name lie within each other or apart, so an offset is found by halving.</summary>
    private sealed class Table
    {
        private readonly Dictionary<string, Declarations> _byName = new(StringComparer.Ordinal);

        public void Add(string name, ScopedName declaration)
        {
            ref var declarations = ref CollectionsMarshal.GetValueRefOrAddDefault(_byName, name, out _);
            (declarations ??= new Declarations()).Add(declaration);
        }

        public ScopedName? Find(string name, int offset) => _byName.TryGetValue(name, out var declarations) ? declarations.Find(offset) : null;
    }

    /// <summary>The declarations of one name.</summary>
    private sealed class Declarations
    {
        private readonly List<ScopedName> _all = [];

        // For each, the one around it, or -1; null until somebody asks.
        private int[]? _around;

        public void Add(ScopedName declaration)
        {
            _all.Add(declaration);
            _around = null;
        }

        public ScopedName? Find(int offset)
        {
            var around = _around ??= Arrange();
            int low = 0, high = _all.Count;
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                if (_all[middle].Scope.Start <= offset)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            var index = low - 1;
            while (index >= 0 && _all[index].Scope.End <= offset)
            {
                index = around[index];
            }

            return index >= 0 ? _all[index] : null;
        }

        private int[] Arrange()
        {
            if (_all.Count > 1)
            {
                // Of those in one scope the last one counts: a parameter hides the name of its function.
                var sorted = _all.Select((declaration, order) => (declaration, order))
                    .OrderBy(entry => entry.declaration.Scope.Start).ThenByDescending(entry => entry.declaration.Scope.End).ThenBy(entry => entry.order)
                    .Select(entry => entry.declaration).ToList();
                _all.Clear();
                _all.AddRange(sorted);
            }

            var around = new int[_all.Count];
            var open = new Stack<int>();
            for (var i = 0; i < around.Length; i++)
            {
                while (open.TryPeek(out var outer) && _all[outer].Scope.End <= _all[i].Scope.Start)
                {
                    open.Pop();
                }

                around[i] = open.TryPeek(out var found) ? found : -1;
                open.Push(i);
            }

            return around;
        }
    }
}

/// <summary>A name declared inside of a function or block.</summary>
/// <param name="Scope">Where it is known.</param>
/// <param name="Declaration">
/// A <see cref="VariableDeclarator"/>, a function, a class, an <see cref="EnumDeclaration"/>, an <see cref="InterfaceDeclaration"/>, a
/// <see cref="TypeAliasDeclaration"/>, a <see cref="TypeParameter"/>; for a parameter or part of a pattern, its identifier.
/// </param>
internal readonly record struct ScopedName(TextSpan Scope, Node Declaration);
