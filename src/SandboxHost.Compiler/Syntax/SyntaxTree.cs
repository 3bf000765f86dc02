using Acornima.Ast;

namespace SandboxHost.Compiler.Syntax;

/// <summary>A parsed file: its ECMAScript tree, the types beside it, and where syntax that must be rewritten stands.</summary>
/// <remarks>
/// In the tree, what only a type checker needs is either left out (annotations) or wrapped around what remains
/// (<see cref="TypedExpression"/>). Immutable once parsed, except that its nodes have <see cref="Node.UserData"/>.
/// </remarks>
public sealed class SyntaxTree
{
    internal SyntaxTree(SourceFile source, Module root, ParsedTypes types)
    {
        Source = source;
        Root = root;
        Types = types;
    }

    /// <summary>The file.</summary>
    public SourceFile Source { get; }

    /// <summary>The module.</summary>
    public Module Root { get; }

    /// <summary>The types written in the file, by the nodes they belong to.</summary>
    public ParsedTypes Types { get; }

    /// <summary>Every name that the file refers to as a value, whatever scope it belongs to.</summary>
    public IReadOnlySet<string> ValueNames { get; internal init; } = new HashSet<string>();

    /// <summary>Every element and fragment, inner ones before the outer.</summary>
    public IReadOnlyList<JsxElement> JsxElements { get; internal init; } = [];

    /// <summary>Every enum that exists at run time.</summary>
    public IReadOnlyList<EnumDeclaration> Enums { get; internal init; } = [];

    /// <summary>Every class with a constructor that has parameter properties.</summary>
    public IReadOnlyList<ParameterPropertyClass> ParameterProperties { get; internal init; } = [];

    /// <summary>The names imported as types, which leave no trace in the tree: <c>import type { A } from "b"</c>, <c>import { type A } from "b"</c></summary>
    public IReadOnlyList<TypeImport> TypeImports { get; internal init; } = [];

    /// <summary>The names exported as types: <c>export type { A }</c>, <c>export { type A } from "b"</c>, <c>export type * from "b"</c></summary>
    public IReadOnlyList<TypeExport> TypeExports { get; internal init; } = [];
}

/// <summary>A name imported as a type.</summary>
/// <param name="Source">The module.</param>
/// <param name="Imported">Its name there; <c>default</c>, or <c>*</c> for the module itself.</param>
/// <param name="Local">Its name here.</param>
public sealed record TypeImport(string Source, string Imported, string Local);

/// <summary>A name exported as a type.</summary>
/// <param name="Exported">Its name for others; <c>*</c> for all names of the module.</param>
/// <param name="Local">Its name here, or in <paramref name="Source"/>; <c>*</c> for the module itself.</param>
/// <param name="Source">The module it comes from; null for this one.</param>
public sealed record TypeExport(string Exported, string Local, string? Source);

/// <summary>The types written in a file, by the nodes they belong to.</summary>
public sealed class ParsedTypes
{
    // A literal that turns out to be a pattern is replaced by another node at the same place, so targets go by place.
    private readonly Dictionary<int, TypeNode> _targets = [];
    private readonly HashSet<int> _optional = [];
    private readonly Dictionary<int, IReadOnlyList<TypeNode>> _arguments = [];
    private readonly Dictionary<Node, TypeNode> _results = [];
    private readonly Dictionary<Node, TypeParameterList> _parameters = [];

    /// <summary>The type of a variable or parameter, by its name or pattern; null if none is written.</summary>
    public TypeNode? TypeOf(Node target) => _targets.GetValueOrDefault(target.Start);

    /// <summary>Whether a parameter, by its name or pattern, has a question mark.</summary>
    public bool IsOptional(Node parameter) => _optional.Contains(parameter.Start);

    /// <summary>The result type of a function, or the type of a class field; null if none is written.</summary>
    public TypeNode? ResultOf(Node node) => _results.GetValueOrDefault(node);

    /// <summary>The type parameters of a function or class; null if it has none.</summary>
    public TypeParameterList? ParametersOf(Node node) => _parameters.GetValueOrDefault(node);

    /// <summary>The type arguments after the callee of a call, <c>new</c> expression or tagged template; empty if none are written.</summary>
    public IReadOnlyList<TypeNode> ArgumentsAfter(Expression callee) => _arguments.GetValueOrDefault(callee.End) ?? [];

    internal void SetTarget(Node target, TypeNode type) => _targets[target.Start] = type;

    internal void MarkOptional(Node parameter) => _optional.Add(parameter.Start);

    internal void SetResult(Node node, TypeNode type) => _results[node] = type;

    internal void SetParameters(Node node, TypeParameterList parameters) => _parameters[node] = parameters;

    internal void SetArguments(Expression callee, IReadOnlyList<TypeNode> arguments) => _arguments[callee.End] = arguments;
}

/// <summary>A class whose constructor declares properties in its parameter list: <c>constructor(private a: A) {}</c></summary>
/// <param name="BodyStart">Offset after the opening brace of the class.</param>
/// <param name="Constructor">The constructor.</param>
/// <param name="IsDerived">Whether the class extends another one, so that <c>super()</c> comes first.</param>
/// <param name="Properties">The names, in order.</param>
public sealed record ParameterPropertyClass(int BodyStart, MethodDefinition Constructor, bool IsDerived, IReadOnlyList<string> Properties);
