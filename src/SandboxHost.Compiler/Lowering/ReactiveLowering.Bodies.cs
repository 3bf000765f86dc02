using System.Runtime.CompilerServices;
using Acornima.Ast;
using SandboxHost.Compiler.Syntax;

namespace SandboxHost.Compiler.Lowering;

// Bodies: their parameters and statements.
internal sealed partial class ReactiveLowering
{
    private readonly HashSet<IFunction> _visitedBodies = [];
    private readonly Dictionary<Expression, string> _variables = [];

    /// <summary>Visits a function that runs with references.</summary>
    /// <param name="function">The function.</param>
    /// <param name="argument">What its first parameter stands for.</param>
    /// <param name="isList">Whether it is called for the elements of a list.</param>
    private void VisitBody(IFunction function, CaptureOrigin? argument, bool isList = false)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!_visitedBodies.Add(function))
        {
            return;
        }

        if (function.Async || function.Generator)
        {
            _diagnostics.Report(DiagnosticCode.AsynchronousBody, new TextSpan(function.Start, Math.Min(function.End - function.Start, 8)),
                "The body of a pattern builds its graph at once: it can be neither `async` nor a generator.", fix: "remove the word, and await in a handler");
        }

        if (IsClosed(function))
        {
            VisitPlain(function.Body);
            return;
        }

        var lowered = isList && function.Params.Count > 0 && function.Params[0] is ObjectPattern element ? LowerDefaults(function, element) : [];
        for (var i = 0; i < function.Params.Count; i++)
        {
            VisitParameter(function.Params[i], i == 0 ? argument : i == 1 && isList ? new CaptureOrigin.Typed(Schema.Of(SchemaTypes.Number)) : null, isPattern: i == 0 && !isList, lowered);
        }

        if (function.Body is not FunctionBody body)
        {
            Site((Expression)function.Body);
            return;
        }

        for (var i = 0; i < body.Body.Count; i++)
        {
            VisitStatement(body.Body[i], BodyStatements.IsLast(body.Body, i));
        }
    }

    /// <summary>Whether a body works on nothing but what it makes itself: no parameter, no builder, nothing of the module. Then nothing in it is reactive.</summary>
    private bool IsClosed(IFunction function)
    {
        if (function.Params.Count > 0)
        {
            return false;
        }

        var open = new Stack<Node>([function.Body]);
        while (open.TryPop(out var node))
        {
            switch (node)
            {
                case JsxElement:
                case Identifier id when !IsInner(id) && !_callees.IsOfLanguage(id, _module):
                    return false;
                case MemberExpression { Computed: false } access:
                    open.Push(access.Object);
                    continue;
                case Property { Computed: false, Shorthand: false } property:
                    open.Push(property.Value);
                    continue;
                case TypeNode or TypeMember:
                    continue;
            }

            foreach (var child in node.ChildNodes)
            {
                open.Push(child);
            }
        }

        return Find(function.Node).Captures.Count == 0;
    }

    /// <summary><c>list.map(({ name, step = 10 }) => …)</c>: the default is what the property's reference is read as while nothing is there.</summary>
    /// <remarks>A reference is never <c>undefined</c>, so the default moves behind the parameters: <c>({ name, step: $step }, $1, $2, step = $default($step, 10)) => …</c></remarks>
    /// <returns>The defaults that were moved.</returns>
    private HashSet<Node> LowerDefaults(IFunction function, ObjectPattern element)
    {
        const int Passed = 3; // the element, its index, the list
        var lowered = new HashSet<Node>();
        if (function.Params.Count > Passed || function.Params.Any(parameter => parameter is RestElement))
        {
            return lowered;
        }

        var moved = new System.Text.StringBuilder();
        foreach (var node in element.Properties)
        {
            if (node is not AssignmentProperty { Value: AssignmentPattern { Left: Identifier name, Right: Expression value } target } property || !IsPlainDefault(value))
            {
                continue;
            }

            lowered.Add(target);
            var span = TextSpan.FromBounds(property.Shorthand ? name.Start : target.Start, target.End);
            _replaced.Add(span);
            _edits.Replace(span.Start, span.End, $"{(property.Shorthand ? name.Name + ": " : "")}${name.Name}{LineBreaks.In(_text.AsSpan(span.Start, span.Length))}");
            moved.Append(", ").Append(name.Name).Append(" = $default($").Append(name.Name).Append(", ").Append(_text.AsSpan(value.Start, value.End - value.Start)).Append(')');
        }

        if (lowered.Count > 0)
        {
            var fillers = string.Concat(Enumerable.Range(function.Params.Count, Passed - function.Params.Count).Select(i => $", ${i}"));
            _edits.InsertBehind(function.Params[^1].End, fillers + moved);
            _edits.Helpers.Add("$default");
        }

        return lowered;
    }

    private static bool IsPlainDefault(Expression value) => Expressions.Plain(value) switch
    {
        Literal and not RegExpLiteral => true,
        UnaryExpression { Argument: Literal } => true,
        ArrayExpression { Elements.Count: 0 } or ObjectExpression { Properties.Count: 0 } or TemplateLiteral { Expressions.Count: 0 } => true,
        _ => false,
    };

    private void VisitParameter(Node parameter, CaptureOrigin? origin, bool isPattern, HashSet<Node> lowered)
    {
        var target = parameter;
        if (parameter is AssignmentPattern { Left: var left, Right: var value })
        {
            VisitPlain(value);
            target = isPattern ? left : parameter;
        }

        // A default in a pattern's own parameter is one of its schema.
        CheckTarget(target, isPattern, lowered);
        BindOrigins(target, origin, target);
        VisitPlain(target);
    }

    private void CheckTarget(Node target, bool allowsDefaults, IReadOnlySet<Node>? lowered = null)
    {
        if (BindingTargets.FindDefault(target, lowered) is { } found && (found is RestElement || !allowsDefaults))
        {
            _diagnostics.Report(DiagnosticCode.TargetOfReference, SpanOf(found),
                found is RestElement ? "What remains of a reactive value is not known while the body runs."
                    : "A reactive value is never absent while the body runs, so this default would never be used.",
                fix: found is RestElement ? "name the properties" : "take the property as it is, and write `name ?? …` where it is used");
        }
    }

    /// <summary>Notes what the names of a target stand for.</summary>
    private void BindOrigins(Node? target, CaptureOrigin? origin, Node declaration)
    {
        if (origin is null)
        {
            return;
        }

        switch (target)
        {
            case Identifier:
                _origins[declaration] = origin;
                break;
            case AssignmentPattern pattern:
                BindOrigins(pattern.Left, origin, pattern.Left);
                break;
            case ObjectPattern pattern:
                foreach (var node in pattern.Properties)
                {
                    if (node is AssignmentProperty property && (property.Key is StringLiteral || !property.Computed) && NameOfKey(property.Key) is { } name)
                    {
                        var value = property.Value is AssignmentPattern { Left: var left } ? left : property.Value;
                        BindOrigins(value, origin.At(name), value);
                    }
                }

                break;
            case ArrayPattern pattern:
                for (var i = 0; i < pattern.Elements.Count; i++)
                {
                    if (pattern.Elements[i] is { } element)
                    {
                        BindOrigins(element, origin.At(i.ToString(System.Globalization.CultureInfo.InvariantCulture)), element);
                    }
                }

                break;
        }
    }

    private static string? NameOfKey(Expression key) => key switch
    {
        Identifier id => id.Name,
        StringLiteral text => text.Value,
        NumericLiteral number => JavaScriptNumber.Format(number.Value),
        _ => null,
    };

    /// <summary>What an expression stands for, if it is a place in the argument or a new cell.</summary>
    private CaptureOrigin? OriginOf(Expression expression)
    {
        var steps = new Stack<string>();
        while (true)
        {
            switch (expression)
            {
                case TypedExpression typed:
                    expression = typed.Expression;
                    continue;
                case ChainExpression chain:
                    expression = chain.Expression;
                    continue;
                case MemberExpression access when Expressions.NameOf(access) is { } name:
                    steps.Push(name);
                    expression = access.Object;
                    continue;
                case CallExpression { Callee: MemberExpression { Computed: false, Property: Identifier { Name: "for" } } access } call when !_known.ContainsKey(call):
                    expression = access.Object;
                    continue;
                case CallExpression { Callee: MemberExpression { Computed: false, Property: Identifier { Name: "key" } } access, Arguments: [StringLiteral key] }:
                    steps.Push(key.Value);
                    expression = access.Object;
                    continue;
            }

            break;
        }

        var origin = expression is Identifier id && _names.FindValue(id.Name, id.Start) is { } declared ? _origins.GetValueOrDefault(declared.Declaration)
            : _known.TryGetValue(expression, out var site) && site.Kind is BuilderKind.Cell or BuilderKind.CreateCell ? new CaptureOrigin.Made(site)
            : null;
        while (origin is not null && steps.TryPop(out var step))
        {
            origin = origin.At(step);
        }

        return origin;
    }

    private void VisitStatement(Statement statement, bool isLast)
    {
        if (BodyStatements.Refuse(statement, isLast) is { } words)
        {
            RefuseStatement(statement, words);
            VisitPlain(statement);
            return;
        }

        switch (statement)
        {
            case VariableDeclaration variables:
                foreach (var variable in variables.Declarations)
                {
                    VisitVariable(variable);
                }

                break;
            case ReturnStatement { Argument: { } value }:
                Site(value);
                break;
            case FunctionDeclaration function:
                VisitLocalFunction(function);
                break;
            case Directive:
                break;
            case ThrowStatement { Argument: var thrown }:
                VisitPlain(thrown);
                break;
            case ExpressionStatement { Expression: var expression }:
                VisitExpressionStatement(expression);
                break;
        }
    }

    private void VisitVariable(VariableDeclarator variable)
    {
        if (variable.Init is not { } value)
        {
            return;
        }

        if (variable.Id is Identifier id)
        {
            _variables[Expressions.Plain(value)] = id.Name;
            BindOrigins(variable.Id, OriginOf(value), variable);
        }
        else
        {
            BindOrigins(variable.Id, OriginOf(value), variable.Id);
            if (!BindingTargets.TakesReferences(variable.Id) && Find(value).Captures.Count > 0)
            {
                CheckTarget(variable.Id, allowsDefaults: false);
            }
        }

        VisitPlain(variable.Id);
        if (Expressions.Plain(value) is IFunction function)
        {
            VisitLocalFunction(function);
        }
        else
        {
            Site(value);
        }
    }

    /// <summary>A function that a body declares. If it uses the body's variables, it is a body itself, which may be called while the outer one runs.</summary>
    private void VisitLocalFunction(IFunction function)
    {
        if (_bodies.TryGetValue(function, out var origin))
        {
            VisitBody(function, origin);
        }
        else if (IsCapturing(function))
        {
            VisitBody(function, null, isList: true);
        }
        else
        {
            VisitPlain(function.Node);
        }
    }

    private void VisitExpressionStatement(Expression expression)
    {
        if (Expressions.Plain(expression) is CallExpression { Callee: MemberExpression { Computed: false, Property: Identifier { Name: "set" or "send" or "update" or "get" } } access } call
            && call.Arguments.Count <= 1 && IsPath(access.Object) && Find(access.Object).Captures.Count > 0)
        {
            // Where it stands it is refused, with a word on what to do; as a computation it would take effect.
            VisitPlain(expression);
            return;
        }

        Site(expression);
    }

    private void RefuseStatement(Statement statement, string words)
    {
        var isQuoted = !words.Contains(' ', StringComparison.Ordinal);
        var length = isQuoted ? words.Length : Math.Min(statement.End - statement.Start, 6);
        _diagnostics.Report(DiagnosticCode.StatementInBody, new TextSpan(statement.Start, length),
            $"{(isQuoted ? $"`{words}`" : words[0..1].ToUpperInvariant() + words[1..])} has no place in a pattern's body: it runs once, before there are values, to build the graph.",
            fix: words switch
            {
                "let" or "var" => "use `const`, and a cell for what changes",
                "if" or "switch" or "an early return" => "use `condition ? a : b`, or put it into `computed(() => { … })`",
                "class" => "declare it outside, or use plain functions",
                _ => "put it into `computed(() => { … })`, `lift(…)` or a handler",
            });
    }
}
