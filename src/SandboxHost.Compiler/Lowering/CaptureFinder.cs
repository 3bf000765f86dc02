using System.Collections.Frozen;
using Acornima.Ast;
using SandboxHost.Compiler.Syntax;
using SandboxHost.Compiler.Types;

namespace SandboxHost.Compiler.Lowering;

/// <summary>Finds the variables that a stretch of code uses and that functions around it declare, and what it does with each.</summary>
/// <remarks>What the module's top, the host and the language declare is no capture: it is the same wherever the code runs.</remarks>
internal sealed class CaptureFinder
{
    // With these numbers of arguments, only cells have such methods (specification of patterns, §6.6, rule 3).
    private static readonly FrozenDictionary<string, (int Min, int Max)> CellMethods = new Dictionary<string, (int, int)>
    {
        ["get"] = (0, 0),
        ["sample"] = (0, 0),
        ["set"] = (1, 1),
        ["update"] = (1, 1),
        ["send"] = (0, 1),
        ["key"] = (1, int.MaxValue),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // These cells have, and others too: they prove nothing by themselves.
    private static readonly FrozenSet<string> SharedMethods =
        new[]
        {
            "push", "remove", "removeAll", "addUnique", "removeByValue", "increment", "equals", "equalLinks", "resolveAsCell", "elementById", "for",
        }.ToFrozenSet(StringComparer.Ordinal);

    private readonly ScopedNames _names;
    private readonly Func<Expression, CalleeKind> _classify;
    private readonly Func<Expression, int, bool?> _takesCell;
    private readonly TextSpan _span;
    private Node? _suspension;
    private Identifier? _arguments;
    private readonly Dictionary<string, Found> _found = new(StringComparer.Ordinal);
    private readonly List<(Identifier Id, Node Where)> _assigned = [];
    private readonly Stack<(Node Node, Role Role, Depth Depth)> _open = new();

    /// <summary>What becomes of the value of an expression.</summary>
    private enum Role
    {
        /// <summary>It is computed with.</summary>
        Value,

        /// <summary>It is passed on.</summary>
        Pass,

        /// <summary>It is passed to what may be a factory.</summary>
        ToFactory,

        /// <summary>It is passed to what is a factory.</summary>
        Bound,

        /// <summary>It is passed to a function that takes a cell.</summary>
        Cell,
    }

    /// <summary>In which functions of the code a node is: an arrow function shares its <c>arguments</c> with the one around it.</summary>
    private enum Depth
    {
        None,
        Arrow,
        Function,
    }

    private CaptureFinder(Node root, ScopedNames names, Func<Expression, CalleeKind> classify, Func<Expression, int, bool?> takesCell)
    {
        _names = names;
        _classify = classify;
        _takesCell = takesCell;
        _span = TextSpan.FromBounds(root.Start, root.End);
    }

    /// <summary>A variable that was found.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Uses">What is done with it.</param>
    /// <param name="Declared">Where it is declared.</param>
    public sealed record Found(string Name, CaptureUse Uses, ScopedName Declared)
    {
        /// <summary>Where it is used first.</summary>
        public int Offset { get; set; } = int.MaxValue;
    }

    /// <summary>What was found in a stretch of code.</summary>
    /// <param name="Captures">The variables, in the order in which they are used.</param>
    /// <param name="Assigned">Those that are assigned to, and where.</param>
    /// <param name="Suspension">Where the code itself waits, not a function in it.</param>
    /// <param name="Arguments">Where it refers to the <c>arguments</c> of the function around it.</param>
    public sealed record Result(
        IReadOnlyList<Found> Captures, IReadOnlyList<(Identifier Id, Node Where)> Assigned, Node? Suspension, Identifier? Arguments);

    /// <summary>Finds the captures of a function or expression.</summary>
    /// <param name="root">The code.</param>
    /// <param name="names">The names of the module's inner scopes.</param>
    /// <param name="classify">Says what a callee is.</param>
    /// <param name="takesCell">Says whether a function takes a cell, or something with cells in it, as the argument of a number; null if that is not known.</param>
    public static Result Find(Node root, ScopedNames names, Func<Expression, CalleeKind> classify, Func<Expression, int, bool?> takesCell)
    {
        var finder = new CaptureFinder(root, names, classify, takesCell);
        finder._open.Push((root, Role.Pass, Depth.None));
        while (finder._open.TryPop(out var next))
        {
            finder.Visit(next.Node, next.Role, next.Depth);
        }

        return new Result([.. finder._found.Values.OrderBy(found => found.Offset)], finder._assigned, finder._suspension, finder._arguments);
    }

    private void Push(Node? node, Role role, Depth depth)
    {
        if (node is not (null or Literal))
        {
            _open.Push((node, role, depth));
        }
    }

    private void Visit(Node node, Role role, Depth depth)
    {
        switch (node)
        {
            case Literal or TypeNode or TypeMember or InterfaceDeclaration or TypeAliasDeclaration or TypeOnlyStatement or BreakStatement or ContinueStatement:
                return;
            case Identifier { Name: "arguments" } id when depth < Depth.Function && _names.FindValue(id.Name, id.Start) is null:
                _arguments ??= id;
                return;
            case Identifier id:
                Note(id, role);
                return;
            case TypedExpression typed:
                Push(typed.Expression, role, depth);
                return;
            case LabeledStatement labeled:
                Push(labeled.Body, role, depth);
                return;
            case ChainExpression chain:
                Push(chain.Expression, role, depth);
                return;
            case MemberExpression access:
                VisitPath(access, role, depth);
                return;
            case CallExpression call:
                VisitCall(call, depth);
                return;
            case NewExpression creation:
                Push(creation.Callee, Role.Value, depth);
                PushAll(creation.Arguments, Role.Pass, depth);
                return;
            case Property property:
                if (property.Computed)
                {
                    Push(property.Key, Role.Value, depth);
                }

                Push(property.Value, role, depth);
                return;
            case ClassProperty member:
                if (member.Computed)
                {
                    Push(member.Key, Role.Value, depth);
                }

                Push(member.Value, Role.Pass, Depth.Function);
                return;
            case ObjectExpression or ArrayExpression or SpreadElement:
                break;
            case ConditionalExpression conditional:
                Push(conditional.Test, Role.Value, depth);
                Push(conditional.Consequent, role, depth);
                Push(conditional.Alternate, role, depth);
                return;
            case LogicalExpression logical:
                Push(logical.Left, Role.Value, depth);
                Push(logical.Right, role, depth);
                return;
            case AssignmentExpression assignment:
                NoteAssigned(assignment.Left, assignment);
                Push(assignment.Left, Role.Value, depth);
                Push(assignment.Right, Role.Pass, depth);
                return;
            case UpdateExpression update:
                NoteAssigned(update.Argument, update);
                Push(update.Argument, Role.Value, depth);
                return;
            case ForInStatement { Left: var left } loop and not { Left: VariableDeclaration }:
                NoteAssigned(left, loop);
                PushChildren(loop, Role.Value, depth);
                return;
            case ForOfStatement { Left: var left } loop and not { Left: VariableDeclaration }:
                NoteAssigned(left, loop);
                PushChildren(loop, Role.Value, depth);
                return;
            case ForOfStatement { Await: false, Right: ArrayExpression passed } loop:
                // `for (const c of [a, b])`: what is in a list made here is passed on.
                Push(loop.Left, Role.Value, depth);
                Push(passed, Role.Pass, depth);
                Push(loop.Body, Role.Value, depth);
                return;
            case AwaitExpression or YieldExpression or ForOfStatement { Await: true } when depth == Depth.None:
                _suspension ??= node;
                PushChildren(node, Role.Pass, depth);
                return;
            case VariableDeclarator declarator:
                Push(declarator.Id, Role.Value, depth);
                Push(declarator.Init, Role.Pass, depth);
                return;
            case ReturnStatement or ExpressionStatement or JsxChild:
                PushChildren(node, Role.Pass, depth);
                return;
            case JsxElement or JsxProperty or JsxName:
                PushChildren(node, Role.ToFactory, depth);
                return;
            case ArrowFunctionExpression arrow:
                PushChildren(arrow, Role.Pass, depth == Depth.None ? Depth.Arrow : depth);
                return;
            case IFunction or IClass or StaticBlock:
                PushChildren(node, Role.Pass, Depth.Function);
                return;
            case Statement:
                PushChildren(node, Role.Value, depth);
                return;
            default:
                PushChildren(node, Role.Value, depth);
                return;
        }

        PushChildren(node, role, depth);
    }

    private void PushAll<T>(in NodeList<T> nodes, Role role, Depth depth)
        where T : Node?
    {
        foreach (var node in nodes)
        {
            Push(node, role, depth);
        }
    }

    private void PushChildren(Node node, Role role, Depth depth)
    {
        foreach (var child in node.ChildNodes)
        {
            Push(child, role, depth);
        }
    }

    private void VisitCall(CallExpression call, Depth depth)
    {
        var callee = Expressions.Plain(call.Callee);
        var role = _classify(callee) switch
        {
            CalleeKind.Factory => Role.Bound,
            CalleeKind.Unknown or CalleeKind.View => Role.ToFactory,
            _ => Role.Pass,
        };
        if (callee is MemberExpression { Computed: false, Property: Identifier method } access && !call.Optional)
        {
            VisitMethod(access, method.Name, call.Arguments.Count, depth);

            // What a cell is sent or given goes into the store as it is.
            role = CellMethods.ContainsKey(method.Name) || SharedMethods.Contains(method.Name) ? Role.ToFactory : Role.Pass;
        }
        else
        {
            Push(callee, Role.Value, depth);
        }

        for (var i = 0; i < call.Arguments.Count; i++)
        {
            Push(call.Arguments[i], role != Role.Pass ? role : _takesCell(callee, i) switch
            {
                true => Role.Cell,
                false => Role.Value,
                null => Role.Pass,
            }, depth);
        }
    }

    private void VisitMethod(MemberExpression access, string method, int arguments, Depth depth)
    {
        if (Walk(access.Object, out var rest) is not { } use)
        {
            // `[a, b].forEach(f)`: what is in a list made here is passed on.
            Push(rest, rest is ArrayExpression ? Role.Pass : Role.Value, depth);
            return;
        }

        use.IsOptional |= access.Optional;
        if (CellMethods.TryGetValue(method, out var count) && arguments >= count.Min && arguments <= count.Max)
        {
            use.IsCell = true;
        }
        else if (SharedMethods.Contains(method))
        {
            use.HasCellMethod = true;
            use.IsWhole = true;
        }
        else
        {
            use.IsValue = true;
            use.IsWhole = true;
        }
    }

    private void VisitPath(MemberExpression access, Role role, Depth depth)
    {
        if (Walk(access, out var rest) is { } use)
        {
            Note(use, role);
        }
        else if (!ReferenceEquals(rest, access))
        {
            Push(rest, Role.Value, depth);
        }
        else
        {
            // `a[b]`
            if (Walk(access.Object, out rest) is { } container)
            {
                container.IsOptional |= access.Optional;
                Note(container, Role.Value);
            }
            else
            {
                Push(rest, Role.Value, depth);
            }

            Push(access.Property, Role.Value, depth);
        }
    }

    /// <summary>The use of the place that a path of static names leads to from a captured variable; null if it is none.</summary>
    /// <param name="expression">The path.</param>
    /// <param name="rest">If there is none: the part of the path that remains to be visited.</param>
    private CaptureUse? Walk(Expression expression, out Expression rest)
    {
        var steps = new Stack<(string Name, bool IsOptional)>();
        rest = expression;
        while (true)
        {
            switch (rest)
            {
                case TypedExpression typed:
                    rest = typed.Expression;
                    continue;
                case ChainExpression chain:
                    rest = chain.Expression;
                    continue;
                case MemberExpression access when Expressions.NameOf(access) is { } name:
                    steps.Push((name, access.Optional));
                    rest = access.Object;
                    continue;
                case Identifier id when Find(id) is { } use:
                    while (steps.TryPop(out var step))
                    {
                        use.IsOptional |= step.IsOptional;
                        use = use.At(step.Name);
                    }

                    return use;
                default:
                    return null;
            }
        }
    }

    private void Note(Identifier id, Role role)
    {
        if (Find(id) is { } use)
        {
            Note(use, role);
        }
    }

    private static void Note(CaptureUse use, Role role)
    {
        use.IsWhole = true;
        use.IsValue |= role == Role.Value;
        use.IsCell |= role == Role.Cell;
        use.IsPassedToFactory |= role is Role.ToFactory or Role.Bound;
        use.IsBound |= role == Role.Bound;
    }

    private CaptureUse? Find(Identifier id)
    {
        if (_names.FindValue(id.Name, id.Start) is not { } declared || declared.Scope.Start >= _span.Start && declared.Scope.End <= _span.End)
        {
            return null;
        }

        if (!_found.TryGetValue(id.Name, out var found))
        {
            _found.Add(id.Name, found = new Found(id.Name, new CaptureUse(), declared));
        }

        found.Offset = Math.Min(found.Offset, id.Start);
        return found.Uses;
    }

    private void NoteAssigned(Node target, Node where)
    {
        foreach (var id in BindingTargets.NamesIn(target is Expression expression ? Expressions.Plain(expression) : target))
        {
            if (Find(id) is not null)
            {
                _assigned.Add((id, where));
            }
        }
    }
}
