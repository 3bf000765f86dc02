using Acornima.Ast;
using SandboxHost.Compiler.Syntax;
using SandboxHost.Compiler.Types;

namespace SandboxHost.Compiler.Lowering;

/// <summary>Rewrites what a pattern's body computes from references into computations, and closures into functions of what they capture.</summary>
/// <remarks>
/// By syntax alone: each place that may be reactive becomes a call of a helper of the realm, which looks at the values when it runs
/// (specification of patterns, §6.3). The code of closures stays where it is; it gets a parameter with what it captures:
/// <c>computed(() => a + b)</c> becomes <c>$computed($site(3), { a, b }, ({ a, b }) => a + b)</c>.
/// <para>
/// There are two kinds of code. A <em>body</em> runs once and builds a graph: the callback of a pattern, that of a list's <c>map</c> within one, and views
/// (<see cref="Callees.IsView"/>). Everything else is <em>plain</em> and runs with values; in it only closures are rewritten.
/// </para>
/// </remarks>
internal sealed partial class ReactiveLowering
{
    private readonly SyntaxTree _tree;
    private readonly string _text;
    private readonly ScopedNames _names;
    private readonly ModuleSymbols _module;
    private readonly Callees _callees;
    private readonly DiagnosticBag _diagnostics;
    private readonly LoweringEdits _edits;
    private readonly List<FoundSite> _sites = [];
    private readonly Dictionary<Node, FoundSite> _known = [];
    private readonly HashSet<TextSpan> _replaced = [];

    // Functions that are bodies, and what their parameter is.
    private readonly Dictionary<IFunction, CaptureOrigin?> _bodies = [];
    private readonly HashSet<IFunction> _top = [];
    private readonly Dictionary<Node, CaptureOrigin> _origins = [];
    private readonly Dictionary<IFunction, bool?> _capturing = [];
    private long _capturedNames;

    private ReactiveLowering(SyntaxTree tree, SiteFinder.Result found, ModuleSymbols module, Callees callees, LoweringEdits edits, DiagnosticBag diagnostics)
    {
        _tree = tree;
        _edits = edits;
        _text = tree.Source.Text;
        _names = found.Names;
        _module = module;
        _callees = callees;
        _diagnostics = diagnostics;
        foreach (var site in found.Sites)
        {
            site.Module = module;
            _known[site.Call] = site;
        }
    }

    /// <summary>What became of a module.</summary>
    /// <param name="Sites">Its sites, those that were added included, in the order of the source.</param>
    /// <param name="Edits">What is to be written.</param>
    public sealed record Result(IReadOnlyList<FoundSite> Sites, LoweringEdits Edits);

    /// <summary>Lowers a module.</summary>
    /// <param name="tree">The module.</param>
    /// <param name="found">Its calls of builders and the names of its inner scopes.</param>
    /// <param name="module">What its names mean.</param>
    /// <param name="callees">Says what is called.</param>
    /// <param name="written">Receives what is to be written.</param>
    /// <param name="edits">The edits so far; those within what is replaced are taken out.</param>
    /// <param name="diagnostics">Receives what cannot be lowered.</param>
    public static Result Lower(
        SyntaxTree tree, SiteFinder.Result found, ModuleSymbols module, Callees callees, LoweringEdits written, List<SourceEdit> edits, DiagnosticBag diagnostics)
    {
        var lowering = new ReactiveLowering(tree, found, module, callees, written, diagnostics);
        if (found.Sites.Count > 0 || tree.JsxElements.Count > 0)
        {
            try
            {
                lowering.Lower();
            }
            catch (InsufficientExecutionStackException)
            {
                diagnostics.Report(DiagnosticCode.SourceOverLimit, new TextSpan(0, 0), "A pattern's body is nested too deeply.", fix: "split it into smaller parts");
            }
        }

        lowering.RemoveEditsWithinReplaced(edits);
        lowering._sites.Sort(static (a, b) => a.Call.Start != b.Call.Start ? a.Call.Start.CompareTo(b.Call.Start)
            : a.Call.End != b.Call.End ? b.Call.End.CompareTo(a.Call.End)
            : a.Order.CompareTo(b.Order));
        return new Result(lowering._sites, lowering._edits);
    }

    private void Lower()
    {
        NoteTopLevel();
        foreach (var site in _known.Values)
        {
            if (site.Kind is BuilderKind.Pattern or BuilderKind.Recipe && FindCallback(site) is { } callback)
            {
                NoteBody(site, callback);
            }
        }

        VisitPlain(_tree.Root);
    }

    private void NoteTopLevel()
    {
        foreach (var statement in _tree.Root.Body)
        {
            var declaration = statement switch
            {
                ExportNamedDeclaration { Declaration: { } exported } => exported,
                ExportDefaultDeclaration { Declaration: Node value } => value,
                _ => statement,
            };
            if (declaration is IFunction function)
            {
                _top.Add(function);
            }
            else if (declaration is VariableDeclaration variables)
            {
                foreach (var variable in variables.Declarations)
                {
                    if (variable.Init is { } init && Expressions.Plain(init) is IFunction value)
                    {
                        _top.Add(value);
                    }
                }
            }
        }
    }

    private void NoteBody(FoundSite pattern, Expression callback)
    {
        var origin = new CaptureOrigin.Argument(pattern, []);
        switch (callback)
        {
            case IFunction function:
                _bodies[function] = origin;
                break;
            case Identifier id when _names.FindValue(id.Name, id.Start) is { } declared:
                if (FunctionOf(declared.Declaration) is { } inner)
                {
                    _bodies[inner] = origin;
                    break;
                }

                goto default;
            case Identifier id when _callees.FindFunction(id, _module) is { } function && _top.Contains(function):
                _bodies[function] = origin;
                break;
            default:
                _diagnostics.Report(DiagnosticCode.CallbackElsewhere, SpanOf(callback),
                    "The body of a pattern must be written where the pattern is made, or be a function of the same file.",
                    fix: "write the function in place: pattern(({ … }) => { … })");
                break;
        }
    }

    // What is replaced as a whole must not be edited besides: `(cf as any).computed(…)`.
    private void RemoveEditsWithinReplaced(List<SourceEdit> edits)
    {
        if (_replaced.Count > 0)
        {
            var starts = _replaced.OrderBy(span => span.Start).ToList();
            edits.RemoveAll(edit =>
            {
                int low = 0, high = starts.Count;
                while (low < high)
                {
                    var middle = (low + high) >>> 1;
                    (low, high) = starts[middle].Start <= edit.Start ? (middle + 1, high) : (low, middle);
                }

                return low > 0 && edit.Start < starts[low - 1].End;
            });
        }
    }

    // ---- Plain code ------------------------------------------------------------------------------------------

    /// <summary>Visits code that runs with values. It may be long, so the visit keeps its own stack.</summary>
    private void VisitPlain(Node root)
    {
        var open = new Stack<Node>([root]);
        while (open.TryPop(out var node))
        {
            switch (node)
            {
                case Identifier or Literal or TypeNode or TypeMember or InterfaceDeclaration or TypeAliasDeclaration:
                    continue;
                case TypedExpression typed:
                    open.Push(typed.Expression);
                    continue;
                case JsxElement element:
                    PushElement(element, open);
                    continue;
                case IFunction function when _bodies.TryGetValue(function, out var origin):
                    VisitBody(function, origin);
                    continue;
                case IFunction function when _top.Contains(function) && _callees.IsView(function):
                    VisitBody(function, null);
                    continue;
                case CallExpression or NewExpression when _known.TryGetValue(node, out var site):
                    open.Push(site.Callee);
                    VisitBuilder(site, inBody: false, argument => open.Push(argument));
                    continue;
            }

            foreach (var child in node.ChildNodes)
            {
                open.Push(child);
            }
        }
    }

    private void PushElement(JsxElement element, Stack<Node> open)
    {
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Value is not Expression value)
            {
                continue;
            }

            if (EventFunction(attribute) is { } function)
            {
                LowerEvent(function);
            }

            open.Push(value);
        }

        foreach (var child in element.Children)
        {
            if (child.Expression is { } expression)
            {
                open.Push(expression);
            }
        }
    }

    // ---- Builders --------------------------------------------------------------------------------------------

    /// <summary>Visits a call of a builder: numbers it, and gives its closure what it captures.</summary>
    /// <param name="site">The call.</param>
    /// <param name="inBody">Whether it stands in a body.</param>
    /// <param name="visit">Visits an argument.</param>
    private void VisitBuilder(FoundSite site, bool inBody, Action<Expression> visit)
    {
        var captures = site.Kind switch
        {
            BuilderKind.Computed or BuilderKind.Compute or BuilderKind.Render => LowerClosure(site, inBody, 0),
            BuilderKind.Assert => LowerAssertion(site, inBody),
            BuilderKind.Action or BuilderKind.Derive or BuilderKind.Lift => LowerClosure(site, inBody, 1),
            BuilderKind.Handler => LowerClosure(site, inBody, 2),
            BuilderKind.Pattern or BuilderKind.Recipe => CheckPattern(site),
            _ => null,
        };
        var number = captures is null ? site : site with { Captures = captures };
        if (site.Kind == BuilderKind.Handler && FindCallback(site) is IFunction { Params.Count: > 1 } handled)
        {
            number = number with { FindContextUse = () => ContextUseOf(handled) };
        }

        _sites.Add(number);
        if (site.Kind != BuilderKind.ToSchema)
        {
            var record = captures is null ? "" : $", {{ {Names(captures)} }}";
            if (site.Kind == BuilderKind.Assert)
            {
                record += $", {Assertions.SourceOf(FindCallback(site), _text)}";
            }

            var parenthesis = SiteLowering.FindParenthesis(_tree, site);
            if (parenthesis < 0)
            {
                _edits.InsertArgument(site.Call.End, number, "(", $"{record})");
            }
            else
            {
                _edits.InsertArgument(parenthesis + 1, number, "", site.Arguments.Count > 0 ? $"{record}, " : record);
            }

            _edits.Helpers.Add("$site");
        }

        foreach (var argument in site.Arguments)
        {
            visit(argument);
        }
    }

    /// <summary>What a handler does with its context, for one whose types do not say what is in it; null if that cannot be told.</summary>
    private CaptureUse? ContextUseOf(IFunction function)
    {
        var used = Find(function.Body).Captures.ToDictionary(found => found.Name, StringComparer.Ordinal);
        switch (function.Params[1])
        {
            case Identifier id:
                return UseOf(id);
            case ObjectPattern pattern:
                var context = new CaptureUse();
                foreach (var part in pattern.Properties)
                {
                    if (part is not Property { Computed: false, Key: Identifier or StringLiteral, Value: Identifier local } property)
                    {
                        return null;
                    }

                    context.Put(property.Key is Identifier key ? key.Name : ((StringLiteral)property.Key).Value, UseOf(local) ?? new CaptureUse());
                }

                return context;
            default:
                return null;
        }

        // The name may mean something else within the body.
        CaptureUse? UseOf(Identifier parameter) =>
            used.TryGetValue(parameter.Name, out var found) && _names.FindValue(parameter.Name, function.Body.Start) is { } declared && declared.Equals(found.Declared) ? found.Uses : null;
    }

    /// <summary>The argument that is or names the function.</summary>
    private Expression? FindCallback(FoundSite site)
    {
        Expression? named = null;
        foreach (var argument in site.Arguments)
        {
            var plain = Expressions.Plain(argument);
            if (plain is IFunction)
            {
                return plain;
            }

            // Schemas by hand may be named, too; the function then comes before or after them.
            if (plain is not (Literal or TemplateLiteral or ObjectExpression) && (named is null || _callees.Classify(plain, _module) is CalleeKind.Ordinary or CalleeKind.View))
            {
                named = plain;
            }
        }

        return named;
    }

    private List<Capture>? LowerClosure(FoundSite site, bool inBody, int parameters)
    {
        var callback = site.Kind == BuilderKind.Derive && site.Arguments.Count > 1 ? Expressions.Plain(site.Arguments[^1]) : FindCallback(site);
        if (callback is not IFunction function)
        {
            if (inBody && callback is not null)
            {
                CheckNamedCallback(callback);
            }

            return null;
        }

        var captures = CapturesOf(function.Node, function);
        if (captures.Count == 0)
        {
            return null;
        }

        if (!AddParameter(function, parameters, captures))
        {
            return null;
        }

        var helper = site.Kind switch
        {
            BuilderKind.Action => "$action",
            BuilderKind.Derive => "$derive",
            BuilderKind.Lift => "$lift",
            BuilderKind.Handler => "$handler",
            _ => "$computed",
        };
        ReplaceCallee(site, helper);
        return captures;
    }

    private void ReplaceCallee(FoundSite site, string helper)
    {
        var callee = Expressions.Plain(site.Callee);
        _replaced.Add(SpanOf(callee));
        _edits.Replace(callee.Start, callee.End, helper + LineBreaks.In(_text.AsSpan(callee.Start, callee.End - callee.Start)));
        _edits.Helpers.Add(helper);
    }

    /// <summary><c>assert(() => a === b)</c>: a computation that is told its own text, and what its operands are.</summary>
    private List<Capture> LowerAssertion(FoundSite site, bool inBody)
    {
        ReplaceCallee(site, "$assert");
        var callback = FindCallback(site);
        if (callback is not IFunction function)
        {
            if (inBody && callback is not null)
            {
                CheckNamedCallback(callback);
            }

            return [];
        }

        var captures = CapturesOf(function.Node, function);
        if (captures.Count > 0)
        {
            AddParameter(function, 0, captures);
        }

        foreach (var operand in Assertions.OperandsOf(function))
        {
            _edits.Insert(operand.Start, $"$part({Assertions.Quote(_text.AsSpan(operand.Start, operand.End - operand.Start))}, ");
            _edits.InsertBehind(operand.End, ")");
            _edits.Helpers.Add("$part");
        }

        return captures;
    }

    /// <summary><c>computed(f)</c> in a body: <c>f</c> must not close over what the body knows.</summary>
    private void CheckNamedCallback(Expression callback)
    {
        if (callback is Identifier id)
        {
            if (_names.FindValue(id.Name, id.Start) is not { } declared || (FunctionOf(declared.Declaration) is { } local && !IsCapturing(local)))
            {
                return;
            }
        }
        else if (callback is MemberExpression { Object: Identifier root } && _names.FindValue(root.Name, root.Start) is null)
        {
            return;
        }

        _diagnostics.Report(DiagnosticCode.CallbackElsewhere, SpanOf(callback),
            "In a pattern's body, the function must be written in place: only then is it known what it closes over.", fix: "write it in place: computed(() => …)");
    }

    /// <summary>A pattern within a body gets all that it uses as its argument: what it closes over would be lost when it is started elsewhere.</summary>
    private List<Capture>? CheckPattern(FoundSite site)
    {
        if (FindCallback(site) is IFunction function && Find(function.Node).Captures is { Count: > 0 } captures)
        {
            _diagnostics.Report(DiagnosticCode.NestedPatternCaptures, SpanOf(site.Callee),
                $"This pattern uses `{captures[0].Name}`, which belongs to the function around it.",
                fix: $"make it an input: pattern(({{ {captures[0].Name} }}) => …) at the top of the module");
        }

        return null;
    }

    /// <summary><c>onClick={() => …}</c>: the function, if that is what it is.</summary>
    private static IFunction? EventFunction(JsxProperty attribute) =>
        attribute.Name is { } name && name.StartsWith("on", StringComparison.Ordinal) && attribute.Value is Expression value
            ? Expressions.Plain(value) as IFunction
            : null;

    /// <summary>Makes an action of an inline handler; its code is for the caller to visit.</summary>
    private void LowerEvent(IFunction function)
    {
        var captures = CapturesOf(function.Node, function);
        if (captures.Count > 0 && !AddParameter(function, 1, captures))
        {
            return;
        }

        var expression = (Expression)function.Node; // the value of an attribute
        var site = new FoundSite(expression, BuilderKind.Action, expression, NodeList.From(expression)) { Captures = captures, Order = 1 };
        _sites.Add(site);
        var names = Names(captures);
        _edits.Insert(function.Start, "$action(", site, names.Length > 0 ? $", {{ {names} }}, " : ", {}, ");
        _edits.InsertBehind(function.End, ")");
        _edits.Helpers.UnionWith(["$action", "$site"]);
    }

    // ---- Captures --------------------------------------------------------------------------------------------

    private CaptureFinder.Result Find(Node root) => CaptureFinder.Find(root, _names, ClassifyForCapture, TakesCell);

    // Functions of inner scopes are not looked at: they see the same variables.
    private bool? TakesCell(Expression callee, int argument) =>
        Expressions.Plain(callee) is var plain && (plain is MemberExpression { Object: Identifier owner } ? owner : plain as Identifier) is { } root && _names.FindValue(root.Name, root.Start) is not null
            ? null
            : _callees.TakesCell(plain, argument, _module);

    private CalleeKind ClassifyForCapture(Expression callee) => callee is Identifier id && _names.FindValue(id.Name, id.Start) is { } declared
        ? FunctionOf(declared.Declaration) is not null ? CalleeKind.Ordinary : CalleeKind.Unknown
        : callee is CallExpression ? CalleeKind.Factory
        : _callees.Classify(callee, _module);

    /// <summary>What a piece of code captures. What keeps it from being taken apart is reported.</summary>
    private List<Capture> CapturesOf(Node code, IFunction? function)
    {
        var found = Find(code);
        var captures = new List<Capture>(found.Captures.Count);
        foreach (var (name, uses, declared) in found.Captures)
        {
            if (FunctionOf(declared.Declaration) is { } local && IsCapturing(local))
            {
                _diagnostics.Report(DiagnosticCode.CapturingFunction, function is null ? SpanOf(code) : new TextSpan(code.Start, Math.Min(code.End - code.Start, 80)),
                    $"`{name}` is a function that closes over variables of the pattern's body; a computation or handler gets their values, but the function cannot.",
                    fix: $"pass `{name}` what it needs as arguments, or write its code in place");
            }

            captures.Add(new Capture(name, uses, _origins.GetValueOrDefault(declared.Declaration), IsConstant(declared.Declaration)));
        }

        foreach (var (id, where) in found.Assigned)
        {
            _diagnostics.Report(DiagnosticCode.AssignmentInBody, SpanOf(where),
                $"`{id.Name}` belongs to the function around this one, which has long ended when this runs.", fix: "keep what changes in a cell: cell(…)");
        }

        if (found.Arguments is { } arguments)
        {
            _diagnostics.Report(DiagnosticCode.ClosureForm, SpanOf(arguments), "`arguments` cannot be captured.", fix: "name the parameters");
        }

        if (function is null && found.Suspension is { } suspension)
        {
            _diagnostics.Report(DiagnosticCode.AsynchronousBody, new TextSpan(suspension.Start, 5), "A pattern's body cannot wait.", fix: "await it in a handler");
        }

        // What many closures within each other capture from the outermost is written again at each level.
        const int MaxCapturedNames = 200_000;
        _capturedNames += captures.Count;
        if (_capturedNames > MaxCapturedNames)
        {
            throw new InsufficientExecutionStackException();
        }

        return captures;
    }

    private static bool IsConstant(Node declaration) => FunctionOf(declaration) is not null
        || (declaration is VariableDeclarator { Id: Identifier, Init: { } init } && Expressions.Plain(init) is Literal and not RegExpLiteral or TemplateLiteral { Expressions.Count: 0 });

    private static string Names(List<Capture> captures) => string.Join(", ", captures.Select(capture => capture.Name));

    /// <summary>Appends a parameter that takes the captures apart.</summary>
    private bool AddParameter(IFunction function, int index, List<Capture> captures)
    {
        if (function.Params.Count > index || function.Generator || function.Params.Any(parameter => parameter is RestElement))
        {
            _diagnostics.Report(DiagnosticCode.ClosureForm, new TextSpan(function.Start, Math.Min(function.End - function.Start, 80)),
                function.Generator ? "A generator cannot be a computation or a handler." : "This function has more parameters than it will be given arguments.",
                fix: index == 0 ? "remove the parameters: computed(() => …)" : "remove the parameters that nobody passes");
            return false;
        }

        var pattern = $"{{ {Names(captures)} }}";
        for (var i = index - 1; i >= function.Params.Count; i--)
        {
            pattern = $"${(i == 0 ? "event" : "context")}, {pattern}";
        }

        if (function.Params.Count > 0)
        {
            var last = function.Params[^1];
            if (function is ArrowFunctionExpression && IsBare(function, last))
            {
                _edits.Insert(last.Start, "(");
                _edits.InsertBehind(last.End, $", {pattern})");
            }
            else
            {
                _edits.InsertBehind(last.End, $", {pattern}");
            }

            return true;
        }

        _edits.Insert(FindParameters(function) + 1, pattern);
        return true;
    }

    // `x => …` without parentheses
    private bool IsBare(IFunction function, Node parameter)
    {
        var start = function.Start;
        if (function.Async && start != parameter.Start)
        {
            start = Trivia.Skip(_text, start + "async".Length);
        }

        return start == parameter.Start && parameter is Identifier;
    }

    /// <summary>The offset of the parenthesis of a parameter list that is empty.</summary>
    private int FindParameters(IFunction function)
    {
        var offset = _tree.Types.ParametersOf(function.Node) is { } types ? types.End
            : function.Id is { } id ? id.End
            : function.Start;
        while (_text[offset] != '(')
        {
            var next = Trivia.Skip(_text, offset);
            offset = next > offset ? next : offset + 1;
        }

        return offset;
    }

    private static IFunction? FunctionOf(Node declaration) => declaration switch
    {
        IFunction function => function,
        VariableDeclarator { Id: Identifier, Init: { } init } => Expressions.Plain(init) as IFunction,
        _ => null,
    };

    /// <summary>Whether a function of an inner scope closes over variables of the functions around it, directly or through functions that it calls.</summary>
    private bool IsCapturing(IFunction function)
    {
        if (_capturing.TryGetValue(function, out var known))
        {
            // Null while it is being found out: what calls itself captures what it captures otherwise.
            return known ?? false;
        }

        _capturing[function] = null;
        var isCapturing = false;
        foreach (var (_, _, declared) in Find(function.Node).Captures)
        {
            isCapturing |= FunctionOf(declared.Declaration) is not { } inner || IsCapturing(inner);
        }

        _capturing[function] = isCapturing;
        return isCapturing;
    }

    private static TextSpan SpanOf(Node node) => TextSpan.FromBounds(node.Start, node.End);
}
