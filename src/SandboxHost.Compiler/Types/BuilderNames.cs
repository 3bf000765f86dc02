using System.Collections.Frozen;
using Acornima.Ast;
using SandboxHost.Compiler.Syntax;

namespace SandboxHost.Compiler.Types;

/// <summary>The names under which a module knows the builders, and what its expressions mean by them.</summary>
internal sealed class BuilderNames
{
    private static readonly FrozenDictionary<string, BuilderKind> Functions = new Dictionary<string, BuilderKind>
    {
        ["pattern"] = BuilderKind.Pattern,
        ["recipe"] = BuilderKind.Recipe,
        ["lift"] = BuilderKind.Lift,
        ["derive"] = BuilderKind.Derive,
        ["computed"] = BuilderKind.Computed,
        ["compute"] = BuilderKind.Compute,
        ["render"] = BuilderKind.Render,
        ["handler"] = BuilderKind.Handler,
        ["action"] = BuilderKind.Action,
        ["cell"] = BuilderKind.Cell,
        ["createCell"] = BuilderKind.CreateCell,
        ["stream"] = BuilderKind.Stream,
        ["assert"] = BuilderKind.Assert,
        ["toSchema"] = BuilderKind.ToSchema,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Constructors =
        new[] { "Cell", "Writable", "Stream", "OpaqueCell", "ReadonlyCell", "WriteonlyCell", "ComparableCell" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Scopes =
        new[] { "perSpace", "perUser", "perSession", "perAny" }.ToFrozenSet(StringComparer.Ordinal);

    private const string Namespace = "*";

    private readonly Dictionary<string, string> _imported = new(StringComparer.Ordinal);

    private BuilderNames()
    {
    }

    /// <summary>Of a module that imports none.</summary>
    public static BuilderNames None { get; } = new();

    /// <summary>The builders that a module imports; null if there are none.</summary>
    public static BuilderNames? Of(SyntaxTree tree)
    {
        BuilderNames? names = null;
        foreach (var statement in tree.Root.Body)
        {
            if (statement is not ImportDeclaration import || HostModules.Find(import.Source.Value) != HostModules.Api)
            {
                continue;
            }

            foreach (var specifier in import.Specifiers)
            {
                var imported = specifier switch
                {
                    ImportSpecifier { Imported: Identifier id } => id.Name,
                    ImportSpecifier { Imported: StringLiteral text } => text.Value,
                    ImportNamespaceSpecifier => Namespace,
                    _ => null,
                };
                if (imported is not null && (imported == Namespace || Functions.ContainsKey(imported) || Constructors.Contains(imported)))
                {
                    (names ??= new BuilderNames())._imported[specifier.Local.Name] = imported;
                }
            }
        }

        return names;
    }

    /// <summary>Whether a name at the top of the module is that of a builder, or of a module with builders.</summary>
    public bool Contains(string name) => _imported.ContainsKey(name);

    /// <summary>What a callee means, names inside of functions not regarded; null if it is no builder.</summary>
    /// <param name="callee">What is called.</param>
    /// <param name="isNew">Whether with <c>new</c>.</param>
    /// <param name="root">The identifier that it begins with.</param>
    public BuilderKind? Classify(Expression callee, bool isNew, out Identifier? root)
    {
        var path = new PathOfNames();
        while (true)
        {
            switch (callee)
            {
                case TypedExpression typed:
                    callee = typed.Expression;
                    continue;
                case MemberExpression { Computed: false, Optional: false, Property: Identifier property } access when path.Count < 3:
                    path = path.After(property.Name);
                    callee = access.Object;
                    continue;
                case Identifier id when _imported.TryGetValue(id.Name, out var imported):
                    root = id;
                    return Classify(imported == Namespace ? path : path.After(imported), isNew);
                default:
                    root = null;
                    return null;
            }
        }
    }

    private static BuilderKind? Classify(PathOfNames path, bool isNew)
    {
        if (path.Count == 1 && !isNew)
        {
            return Functions.TryGetValue(path.First!, out var function) ? function : null;
        }

        if (path.Count == 0 || !Constructors.Contains(path.First!))
        {
            return null;
        }

        // `new Cell`, `new Cell.perUser`; `Cell.of`, `Cell.perUser.for`
        var isConstruction = isNew
            ? path.Count == 1 || (path.Count == 2 && Scopes.Contains(path.Second!))
            : (path.Count == 2 && path.Second is "of" or "for") || (path.Count == 3 && Scopes.Contains(path.Second!) && path.Third is "of" or "for");
        return !isConstruction ? null : path.First == "Stream" ? BuilderKind.Stream : BuilderKind.Cell;
    }

    /// <summary>The first names of <c>a.b.c.d</c>, read from its end.</summary>
    private readonly record struct PathOfNames(int Count, string? First, string? Second, string? Third)
    {
        public PathOfNames After(string name) => new(Count + 1, name, First, Second);
    }
}
