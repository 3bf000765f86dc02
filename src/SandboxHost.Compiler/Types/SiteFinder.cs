using Acornima.Ast;
using SandboxHost.Compiler.Syntax;

namespace SandboxHost.Compiler.Types;

/// <summary>A call of a builder, as found in the syntax of a module.</summary>
/// <param name="Call">A <see cref="CallExpression"/> or a <see cref="NewExpression"/>.</param>
/// <param name="Kind">The builder.</param>
/// <param name="Callee">What is called.</param>
/// <param name="Arguments">The arguments that the author wrote.</param>
internal sealed record FoundSite(Expression Call, BuilderKind Kind, Expression Callee, NodeList<Expression> Arguments)
{
    /// <summary>What the result is called.</summary>
    public string? Name { get; init; }

    /// <summary>The declaration of the variable that the result is assigned to.</summary>
    public VariableDeclarator? Variable { get; init; }

    /// <summary>What its function captures, which becomes a record beside it; null if the function gets none.</summary>
    public IReadOnlyList<Lowering.Capture>? Captures { get; init; }

    /// <summary>Finds what a handler does with its context; null for other builders.</summary>
    public Func<Lowering.CaptureUse?>? FindContextUse { get; init; }

    /// <summary>The module that it stands in; null until that is known.</summary>
    public ModuleSymbols? Module { get; set; }

    /// <summary>Which of several sites of one expression it is, from the outermost in.</summary>
    public int Order { get; init; }

    // A site is one place in the source.
    public bool Equals(FoundSite? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>Finds the calls of builders in a module, in one walk over its tree, and the names that inner scopes declare.</summary>
internal sealed class SiteFinder
{
    private readonly SyntaxTree _tree;
    private readonly BuilderNames _builders;
    private readonly ScopedNames _names = new();
    private readonly List<(FoundSite Site, Identifier Root)> _candidates = [];
    private readonly Dictionary<Node, (string Name, VariableDeclarator? Variable)> _bound = [];
    private readonly Stack<Place> _pending = new();

    private SiteFinder(SyntaxTree tree, BuilderNames builders)
    {
        _tree = tree;
        _builders = builders;
    }

    /// <summary>What was found: the sites in the order of the source, and the names of inner scopes.</summary>
    public sealed record Result(IReadOnlyList<FoundSite> Sites, ScopedNames Names)
    {
        public static Result Nothing { get; } = new([], ScopedNames.None);

        private HashSet<Node>? _factories;

        /// <summary>Whether a call makes a factory, which nobody can change.</summary>
        public bool IsFactory(CallExpression call)
        {
            _factories ??= [.. Sites.Where(site => site.Kind is BuilderKind.Pattern or BuilderKind.Recipe or BuilderKind.Lift or BuilderKind.Handler).Select(site => site.Call)];
            return _factories.Contains(call);
        }
    }

    /// <summary>A node, and the innermost function and block around it.</summary>
    private readonly record struct Place(Node Node, TextSpan Function, TextSpan Block);

    /// <summary>Finds the sites of a module. One that imports no builder has none, and is walked only if it has elements, for its names.</summary>
    public static Result Find(SyntaxTree tree) => BuilderNames.Of(tree) is { } builders ? new SiteFinder(tree, builders).Find()
        : tree.JsxElements.Count > 0 ? new SiteFinder(tree, BuilderNames.None).Find()
        : Result.Nothing;

    /// <summary>The names of the inner scopes of a module, whatever it imports.</summary>
    public static ScopedNames NamesOf(SyntaxTree tree) => new SiteFinder(tree, BuilderNames.None).Find().Names;

    private Result Find()
    {
        var whole = default(TextSpan);
        _pending.Push(new Place(_tree.Root, whole, whole));
        while (_pending.TryPop(out var place))
        {
            Visit(place);
        }

        var sites = new List<FoundSite>(_candidates.Count);
        foreach (var (site, root) in _candidates)
        {
            if (_names.FindValue(root.Name, root.Start) is null)
            {
                sites.Add(_bound.TryGetValue(site.Call, out var bound) ? site with { Name = bound.Name, Variable = bound.Variable } : site);
            }
        }

        sites.Sort((a, b) => a.Call.Start != b.Call.Start ? a.Call.Start.CompareTo(b.Call.Start) : b.Call.End.CompareTo(a.Call.End));
        return new Result(sites, _names);
    }

    private void Visit(in Place place)
    {
        var (node, function, block) = place;
        switch (node)
        {
            case Identifier or Literal or TypeNode or TypeMember:
                return;
            case TypedExpression typed:
                Push(typed.Expression, function, block);
                return;
            case JsxElement element:
                VisitElement(element, function, block);
                return;
            case MemberExpression { Computed: false } access:
                Push(access.Object, function, block);
                return;
            case CallExpression { Optional: false } call:
                Consider(call, call.Callee, call.Arguments, isNew: false);
                break;
            case NewExpression creation:
                Consider(creation, creation.Callee, creation.Arguments, isNew: true);
                break;
            case VariableDeclaration variables:
                VisitVariables(variables, variables.Kind == VariableDeclarationKind.Var ? function : block);
                break;
            case InterfaceDeclaration or TypeAliasDeclaration:
                DeclareType(node is InterfaceDeclaration i ? i.Name : ((TypeAliasDeclaration)node).Name, block, node);
                return;
            case EnumDeclaration declaration:
                DeclareType(declaration.Id.Name, block, node);
                DeclareValue(declaration.Id, block, node);
                return;
            case FunctionDeclaration declaration:
                DeclareValue(declaration.Id, block, node);
                VisitFunction(declaration);
                return;
            case IFunction inner:
                VisitFunction(inner);
                return;
            case IClass declaration:
                VisitClass(declaration, block);
                break;
            case NestedBlockStatement or ForStatement or ForInStatement or ForOfStatement or SwitchStatement:
                block = TextSpan.FromBounds(node.Start, node.End);
                break;
            case StaticBlock:
                function = block = TextSpan.FromBounds(node.Start, node.End);
                break;
            case CatchClause clause:
                block = TextSpan.FromBounds(node.Start, node.End);
                DeclareTargets(clause.Param, block);
                break;
            case Property { Computed: false, Value: Expression value } property:
                Bind(value, NameOf(property.Key), null);
                break;
            case PropertyDefinition { Computed: false, Value: { } value } field:
                Bind(value, NameOf(field.Key), null);
                break;
            case AssignmentExpression { Left: Identifier target } assignment:
                Bind(assignment.Right, target.Name, null);
                break;
            case ExportDefaultDeclaration { Declaration: Expression value }:
                Bind(value, "default", null);
                break;
        }

        foreach (var child in node.ChildNodes)
        {
            Push(child, function, block);
        }
    }

    private void Push(Node node, TextSpan function, TextSpan block)
    {
        // Most nodes are one of these, and have nothing in them.
        if (node.Type is not (NodeType.Identifier or NodeType.Literal))
        {
            _pending.Push(new Place(node, function, block));
        }
    }

    private void VisitElement(JsxElement element, TextSpan function, TextSpan block)
    {
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Value is { } value)
            {
                Push(value, function, block);
            }
        }

        foreach (var child in element.Children)
        {
            if (child.Expression is { } expression)
            {
                Push(expression, function, block);
            }
        }
    }

    private void VisitVariables(VariableDeclaration variables, TextSpan scope)
    {
        foreach (var declarator in variables.Declarations)
        {
            if (declarator.Id is Identifier id)
            {
                DeclareValue(id, scope, declarator);
                if (declarator.Init is { } value)
                {
                    Bind(value, id.Name, declarator);
                }
            }
            else
            {
                DeclareTargets(declarator.Id, scope);
            }
        }
    }

    private void VisitFunction(IFunction function)
    {
        var scope = TextSpan.FromBounds(function.Start, function.End);
        if (function is FunctionExpression { Id: { } id })
        {
            DeclareValue(id, scope, function.Node);
        }

        DeclareTypeParameters(function.Node, scope);
        foreach (var parameter in function.Params)
        {
            DeclareTargets(parameter, scope);
            Push(parameter, scope, scope);
        }

        // Not the body's block but the function itself is the scope of what is declared in it.
        if (function.Body is FunctionBody body)
        {
            foreach (var statement in body.Body)
            {
                Push(statement, scope, scope);
            }
        }
        else
        {
            Push(function.Body, scope, scope);
        }
    }

    private void VisitClass(IClass declaration, TextSpan block)
    {
        var scope = TextSpan.FromBounds(declaration.Start, declaration.End);
        DeclareTypeParameters(declaration.Node, scope);
        if (declaration.Id is { } id)
        {
            var known = declaration is ClassDeclaration ? block : scope;
            DeclareValue(id, known, declaration.Node);
            DeclareType(id.Name, known, declaration.Node);
        }
    }

    private void DeclareTypeParameters(Node owner, TextSpan scope)
    {
        foreach (var parameter in _tree.Types.ParametersOf(owner)?.Parameters ?? [])
        {
            DeclareType(parameter.Name, scope, parameter);
        }
    }

    // What stands at the top of the module is no inner name: its scope is the empty span.
    private void DeclareValue(Identifier? id, TextSpan scope, Node declaration)
    {
        if (id is not null && scope.Length > 0)
        {
            _names.AddValue(id.Name, scope, declaration);
        }
    }

    private void DeclareType(string name, TextSpan scope, Node declaration)
    {
        if (scope.Length > 0)
        {
            _names.AddType(name, scope, declaration);
        }
    }

    private void DeclareTargets(Node? target, TextSpan scope)
    {
        switch (target)
        {
            case Identifier id:
                DeclareValue(id, scope, id);
                break;
            case AssignmentPattern pattern:
                DeclareTargets(pattern.Left, scope);
                break;
            case RestElement rest:
                DeclareTargets(rest.Argument, scope);
                break;
            case ObjectPattern pattern:
                foreach (var property in pattern.Properties)
                {
                    DeclareTargets(property is Property { Value: var value } ? value : property, scope);
                }

                break;
            case ArrayPattern pattern:
                foreach (var element in pattern.Elements)
                {
                    DeclareTargets(element, scope);
                }

                break;
        }
    }

    private void Consider(Expression call, Expression callee, in NodeList<Expression> arguments, bool isNew)
    {
        if (_builders.Classify(callee, isNew, out var root) is { } kind)
        {
            _candidates.Add((new FoundSite(call, kind, callee, arguments), root!)); // a builder begins with a name
        }
    }

    /// <summary>Notes what the result of an expression is called: also of <c>lift(f)(x)</c> and <c>cell(0).for("a")</c>.</summary>
    private void Bind(Expression value, string? name, VariableDeclarator? variable)
    {
        if (name is null)
        {
            return;
        }

        while (true)
        {
            switch (value)
            {
                case TypedExpression typed:
                    value = typed.Expression;
                    break;
                case CallExpression { Callee: CallExpression inner }:
                    value = inner;
                    variable = null;
                    break;
                case CallExpression { Callee: MemberExpression { Computed: false, Property: Identifier { Name: "for" }, Object: CallExpression or NewExpression } chained }:
                    value = chained.Object;
                    break;
                case CallExpression or NewExpression:
                    _bound.TryAdd(value, (name, variable));
                    return;
                default:
                    return;
            }
        }
    }

    private static string? NameOf(Expression key) => key switch
    {
        Identifier id => id.Name,
        StringLiteral text => text.Value,
        _ => null,
    };
}
