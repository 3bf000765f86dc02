using System.Collections.Frozen;
using Acornima.Ast;
using SandboxHost.Compiler.Syntax;
using SandboxHost.Compiler.Types;
using static SandboxHost.Compiler.Types.ProgramSymbols;

namespace SandboxHost.Compiler.Lowering;

/// <summary>Says what is called, wherever in the program it is declared.</summary>
internal sealed class Callees(ProgramSymbols symbols)
{
    private const int MaxHops = 20;

    // The functions of the authoring interface that compute; all others build.
    private static readonly FrozenSet<string> Computing =
        new[] { "equals", "valueEqual", "toIndentedDebugString", "toCompactDebugString" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<IFunction, bool> _views = [];

    /// <summary>What a name or a path of names means as a callee. Names of inner scopes are not asked for here.</summary>
    public CalleeKind Classify(Expression callee, ModuleSymbols module) => Classify(callee, module, 0);

    private CalleeKind Classify(Expression callee, ModuleSymbols module, int hops)
    {
        switch (Expressions.Plain(callee))
        {
            case Identifier id:
                return Classify(symbols.FindValue(id.Name, new TypeScope(module), id.Start), hops);
            case MemberExpression { Computed: false, Object: Identifier id, Property: Identifier name }:
                return symbols.FindValue(id.Name, new TypeScope(module), id.Start) switch
                {
                    Meaning.Namespace found => Classify(symbols.FindExport(found.Module, name.Name, isType: false), hops),
                    Meaning.HostNamespace => OfHost(name.Name),
                    Meaning.Known => CalleeKind.Ordinary,
                    _ => CalleeKind.Unknown,
                };
            default:
                return CalleeKind.Unknown;
        }
    }

    /// <summary>What a name with dots means as the name of an element: <c>&lt;ui.Card/&gt;</c>.</summary>
    public CalleeKind ClassifyPath(string path, Identifier root, ModuleSymbols module) => path.Split('.') is [_, var name]
        && symbols.FindValue(root.Name, new TypeScope(module), root.Start) is Meaning.Namespace found
            ? Classify(symbols.FindExport(found.Module, name, isType: false), 0)
            : CalleeKind.Unknown;

    /// <summary>Whether a name is the language's own, declared nowhere in the program and imported from nowhere.</summary>
    public bool IsOfLanguage(Identifier id, ModuleSymbols module) =>
        symbols.FindValue(id.Name, new TypeScope(module), id.Start) is Meaning.Known { IsImported: false };

    /// <summary>Whether a function takes a cell, or something with cells in it, as one of its arguments, by what its parameter is declared to be; null if it is not declared.</summary>
    public bool? TakesCell(Expression callee, int argument, ModuleSymbols module)
    {
        switch (callee)
        {
            // `Math.max(a, b)`, but not `console.log(a)`, which shows whatever it gets.
            case MemberExpression { Object: Identifier { Name: not "console" } owner } when IsOfLanguage(owner, module):
                return false;
            case Identifier id:
                return symbols.FindValue(id.Name, new TypeScope(module), id.Start) switch
                {
                    Meaning.Known { IsImported: false } => false,
                    Meaning.Value value when FunctionOf(value.Declaration) is { } function && argument < function.Params.Count =>
                        TypeOf(function.Params[argument], value.Module) is { } type ? MentionsCell(type) : null,
                    _ => null,
                };
            default:
                return null;
        }
    }

    private static TypeNode? TypeOf(Node parameter, ModuleSymbols module) =>
        module.Tree.Types.TypeOf(parameter) ?? (parameter is AssignmentPattern { Left: var target } ? module.Tree.Types.TypeOf(target) : null);

    private static bool? MentionsCell(TypeNode type)
    {
        bool? isMentioned = false;
        var open = new Stack<Node>([type]);
        while (open.TryPop(out var node))
        {
            if (node is TypeReference { Name: var name })
            {
                if (s_cellTypes.Contains(name))
                {
                    return true;
                }

                // What a name of the program stands for may have cells in it.
                isMentioned = s_dataTypes.Contains(name) ? isMentioned : null;
            }

            foreach (var child in node.ChildNodes)
            {
                open.Push(child);
            }
        }

        return isMentioned;
    }

    private static readonly FrozenSet<string> s_cellTypes = new[]
    {
        "Cell", "Writable", "Stream", "ReadonlyCell", "WriteonlyCell", "ComparableCell", "OpaqueCell", "AnyCell",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Generic types of the language in which there is a cell only if an argument says so.
    private static readonly FrozenSet<string> s_dataTypes = new[]
    {
        "Array", "ReadonlyArray", "Record", "Partial", "Required", "Readonly", "Pick", "Omit", "NonNullable", "Exclude", "Extract", "Set", "Map", "Date", "RegExp",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The function of the module's top that a name means; null if it means something else.</summary>
    public IFunction? FindFunction(Identifier id, ModuleSymbols module) =>
        symbols.FindValue(id.Name, new TypeScope(module), id.Start) is Meaning.Value value ? FunctionOf(value.Declaration) : null;

    private CalleeKind Classify(Meaning meaning, int hops) => meaning switch
    {
        Meaning.Value value => Classify(value.Declaration, value.Module, hops),
        Meaning.Known { IsImported: true, Name: var name } => OfHost(name),
        Meaning.Known => CalleeKind.Ordinary,
        _ => CalleeKind.Unknown,
    };

    private static CalleeKind OfHost(string name) => Computing.Contains(name) ? CalleeKind.Ordinary : CalleeKind.Factory;

    private CalleeKind Classify(Node declaration, ModuleSymbols module, int hops)
    {
        if (FunctionOf(declaration) is { } function)
        {
            return IsView(function) ? CalleeKind.View : CalleeKind.Ordinary;
        }

        var value = declaration is VariableDeclarator { Id: Identifier, Init: { } init } ? Expressions.Plain(init) : declaration;
        return value switch
        {
            CallExpression call when module.Builders?.Classify(call.Callee, isNew: false, out _) is BuilderKind.Pattern or BuilderKind.Recipe or BuilderKind.Lift or BuilderKind.Handler => CalleeKind.Factory,
            Identifier or MemberExpression when hops < MaxHops && !ReferenceEquals(value, declaration) => Classify((Expression)value, module, hops + 1),
            IClass => CalleeKind.Ordinary,
            _ => CalleeKind.Unknown,
        };
    }

    /// <summary>Whether a function at the top of a module is a view: it makes elements, and says so plainly that it works on references as it does on values.</summary>
    /// <remarks>
    /// Then it is compiled as a pattern's body is, and called where it stands. Any other function that is called with references runs in a
    /// computation, with their values. A default or a rest in its parameters would not do for references, which are never absent.
    /// </remarks>
    public bool IsView(IFunction function)
    {
        if (!_views.TryGetValue(function, out var isView))
        {
            isView = !function.Async && !function.Generator && TakesReferences(function) && BodyStatements.AreAllAllowed(function) && HasElements(function.Body);
            _views.Add(function, isView);
        }

        return isView;
    }

    private static bool TakesReferences(IFunction function)
    {
        foreach (var parameter in function.Params)
        {
            if (!BindingTargets.TakesReferences(parameter))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasElements(Node body)
    {
        var open = new Stack<Node>([body]);
        while (open.TryPop(out var node))
        {
            if (node is JsxElement)
            {
                return true;
            }

            foreach (var child in node.ChildNodes)
            {
                open.Push(child);
            }
        }

        return false;
    }

    private static IFunction? FunctionOf(Node declaration) => declaration switch
    {
        IFunction function => function,
        VariableDeclarator { Id: Identifier, Init: { } init } => Expressions.Plain(init) as IFunction,
        _ => null,
    };
}

/// <summary>Looks at expressions.</summary>
internal static class Expressions
{
    /// <summary>What remains of an expression when types are erased.</summary>
    public static Expression Plain(Expression expression)
    {
        while (expression is TypedExpression typed)
        {
            expression = typed.Expression;
        }

        return expression;
    }

    /// <summary>The name in an access to a property that is known without running anything; null if it is computed.</summary>
    public static string? NameOf(MemberExpression access) => access.Property switch
    {
        Identifier id when !access.Computed => id.Name,
        StringLiteral text => text.Value,
        NumericLiteral number => JavaScriptNumber.Format(number.Value),
        _ => null,
    };
}
