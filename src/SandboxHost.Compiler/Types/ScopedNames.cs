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

    /// <summary>Declarations in the order in which they were met; those of one name are linked.</summary>
    private sealed class Table
    {
        private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);
        private readonly List<(ScopedName Name, int Previous)> _declarations = [];

        public void Add(string name, ScopedName declaration)
        {
            ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(_last, name, out var isKnown);
            _declarations.Add((declaration, isKnown ? last : -1));
            last = _declarations.Count - 1;
        }

        public ScopedName? Find(string name, int offset)
        {
            ScopedName? innermost = null;
            for (var i = _last.GetValueOrDefault(name, -1); i >= 0; i = _declarations[i].Previous)
            {
                var candidate = _declarations[i].Name;
                if (candidate.Scope.Start <= offset && offset < candidate.Scope.End && (innermost is not { } best || candidate.Scope.Start > best.Scope.Start))
                {
                    innermost = candidate;
                }
            }

            return innermost;
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
