using System.Runtime.CompilerServices;
using Acornima;
using Acornima.Ast;
using SandboxHost.Compiler.Syntax;
using SandboxHost.Compiler.Types;

namespace SandboxHost.Compiler.Lowering;

// Expressions at the sites of a body: what a variable is made of, what is returned, what stands in a literal, an argument or an element.
internal sealed partial class ReactiveLowering
{
    /// <summary>Lowers an expression at a site.</summary>
    private void Site(Expression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        expression = Expressions.Plain(expression);
        switch (expression)
        {
            case Literal or ThisExpression or Super:
                break;
            case Identifier id:
                CheckReference(id);
                break;
            case IFunction function:
                VisitFunctionValue(function);
                break;
            case IClass:
                _diagnostics.Report(DiagnosticCode.StatementInBody, new TextSpan(expression.Start, "class".Length),
                    "`class` has no place in a pattern's body: it runs once, before there are values, to build the graph.", fix: "declare it outside, or use plain functions");
                break;
            case ObjectExpression literal:
                SiteLiteral(literal, literal.Properties);
                break;
            case ArrayExpression literal:
                SiteLiteral(literal, literal.Elements);
                break;
            case SpreadElement spread:
                Site(spread.Argument);
                break;
            case MemberExpression or ChainExpression when IsPath(expression):
                SitePath(expression);
                break;
            case ChainExpression { Expression: CallExpression { Callee: MemberExpression { Optional: true } callee } call } when IsListMethod(callee, call):
                SiteList(call, callee, isOptional: true);
                break;
            case CallExpression or NewExpression when _known.TryGetValue(expression, out var site):
                VisitBuilder(site, inBody: true, argument => SiteArgument(argument));
                break;
            case CallExpression call:
                SiteCall(call);
                break;
            case TaggedTemplateExpression template when _callees.Classify(template.Tag, _module) == CalleeKind.Factory && !IsInner(template.Tag):
                foreach (var part in template.Quasi.Expressions)
                {
                    Site(part);
                }

                break;
            case ConditionalExpression conditional:
                SiteConditional(conditional);
                break;
            case LogicalExpression { Operator: Operator.LogicalAnd or Operator.LogicalOr } logical:
                SiteLogical(logical);
                break;
            case JsxElement element:
                SiteElement(element);
                break;
            case AssignmentExpression or UpdateExpression or NonUpdateUnaryExpression { Operator: Operator.Delete }:
                _diagnostics.Report(DiagnosticCode.AssignmentInBody, SpanOf(expression),
                    "A pattern's body only builds the graph; nothing can be changed in it.", fix: "change cells in a handler, and keep what changes in a cell");
                VisitPlain(expression);
                break;
            default:
                Compute(expression);
                break;
        }
    }

    private void SiteArgument(Expression argument)
    {
        // The callbacks of builders have been taken care of, all but those of lists.
        if (Expressions.Plain(argument) is IFunction function)
        {
            VisitPlain(function.Node);
        }
        else
        {
            Site(argument);
        }
    }

    private bool IsInner(Expression expression) => expression is Identifier id && _names.FindValue(id.Name, id.Start) is not null;

    private void CheckReference(Identifier id)
    {
        if (id.Name == "arguments" && !IsInner(id))
        {
            _diagnostics.Report(DiagnosticCode.ClosureForm, SpanOf(id), "`arguments` cannot be captured.", fix: "name the parameters");
        }
    }

    /// <summary>A function in the place of a value, of which nobody knows when it will be called.</summary>
    private void VisitFunctionValue(IFunction function)
    {
        if (IsCapturing(function))
        {
            _diagnostics.Report(DiagnosticCode.CapturingFunction, new TextSpan(function.Start, Math.Min(function.End - function.Start, 80)),
                "This function closes over variables of the pattern's body, whose values it would not get.",
                fix: "make it an `action(() => …)` or `computed(() => …)`, or pass what it needs as arguments");
        }

        VisitPlain(function.Node);
    }

    // ---- Computations ----------------------------------------------------------------------------------------

    /// <summary>Makes a computation of an expression: the outermost one that uses values.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="helper">What to call.</param>
    /// <param name="leading">Arguments before the site.</param>
    /// <param name="visit">Visits what is inside; null for plain code.</param>
    private void Compute(Expression expression, string helper = "$expr", string leading = "", Action? visit = null)
    {
        var captures = CapturesOf(expression, null);
        if (!captures.TrueForAll(static capture => capture.IsConstant))
        {
            Wrap(expression, helper, leading, captures);
        }

        if (visit is not null)
        {
            visit();
        }
        else
        {
            VisitPlain(expression);
        }
    }

    private void Wrap(Expression expression, string helper, string leading, List<Capture> captures)
    {
        var site = new FoundSite(expression, BuilderKind.Expression, expression, default) { Captures = captures, Order = -1, Name = NameOf(expression) };
        _sites.Add(site);
        var names = $"{{ {Names(captures)} }}";
        var needsParentheses = expression is SequenceExpression || _text[expression.Start] == '{';
        _edits.Insert(expression.Start, $"{Gap(expression.Start)}{helper}({leading}", site, $", {names}, ({names}) => {(needsParentheses ? "(" : "")}");
        _edits.InsertBehind(expression.End, needsParentheses ? "))" : ")");
        _edits.Helpers.UnionWith([helper, "$site"]);
    }

    /// <summary>The variable that an expression is the value of.</summary>
    private string? NameOf(Expression expression) => _variables.GetValueOrDefault(expression);

    // `return-x` must not become `return$expr(…)`.
    private string Gap(int offset) => offset > 0 && (char.IsLetterOrDigit(_text[offset - 1]) || _text[offset - 1] is '_' or '$') ? " " : "";

    // ---- Paths -----------------------------------------------------------------------------------------------

    /// <summary>Whether an expression only leads on from a reference: <c>a.b["c"][0]</c>, <c>a?.b</c>, <c>child({ x }).total</c>.</summary>
    private bool IsPath(Expression expression)
    {
        while (true)
        {
            switch (Expressions.Plain(expression))
            {
                case Identifier { Name: var name }:
                    return name != "arguments";
                case ThisExpression:
                    return true;
                case ChainExpression chain:
                    expression = chain.Expression;
                    continue;
                case MemberExpression access when Expressions.NameOf(access) is not null || (access.Computed && access.Property is Identifier key && !IsInner(key)):
                    expression = access.Object;
                    continue;
                case MemberExpression { Computed: true, Property: MemberExpression { Object: Identifier root } key } access when !IsInner(root) && Expressions.NameOf(key) is not null:
                    expression = access.Object;
                    continue;
                case ConditionalExpression or LogicalExpression { Operator: Operator.LogicalAnd or Operator.LogicalOr }:
                    return true;
                case var call:
                    return IsBuilding(call);
            }
        }
    }

    /// <summary>Whether an expression is a call that is not wrapped, because it builds.</summary>
    private bool IsBuilding(Expression expression)
    {
        if (_known.ContainsKey(expression))
        {
            return true;
        }

        if (expression is TaggedTemplateExpression { Tag: var tag })
        {
            return !IsInner(tag) && _callees.Classify(tag, _module) == CalleeKind.Factory;
        }

        if (expression is not CallExpression { Optional: false } call)
        {
            return false;
        }

        var callee = Expressions.Plain(call.Callee);
        return callee switch
        {
            CallExpression inner => IsBuilding(inner),
            MemberExpression { Computed: false, Optional: false, Property: Identifier { Name: var name } } access when IsBindingMethod(name) => IsPath(access.Object),
            _ => ClassifyCallee(callee) == CalleeKind.Factory,
        };
    }

    // What is called on references and factories while the graph is built.
    private static bool IsBindingMethod(string name) =>
        name is "key" or "for" or "with" or "bind" or "asScope" or "inSpace" or "setDefault" or "setName" or "setSchema" or "asSchema";

    private void SitePath(Expression expression)
    {
        while (true)
        {
            expression = Expressions.Plain(expression);
            switch (expression)
            {
                case ChainExpression chain:
                    expression = chain.Expression;
                    break;
                case MemberExpression access:
                    expression = access.Object;
                    break;
                default:
                    Site(expression);
                    return;
            }
        }
    }

    // ---- Literals --------------------------------------------------------------------------------------------

    private void SiteLiteral<T>(Expression literal, NodeList<T> parts)
        where T : Node?
    {
        // To spread a reference takes its value. A plain object of references is spread while the body runs.
        var spread = new List<string>();
        foreach (var part in parts)
        {
            if (part is SpreadElement { Argument: var argument } && Expressions.Plain(argument) is var plain && plain is Identifier or MemberExpression && Find(plain).Captures.Count > 0)
            {
                spread.Add(IsPath(plain) && IsPlainText(plain) ? _text[plain.Start..plain.End] : "");
            }
            else if (part is SpreadElement { Argument: var other } && Find(other).Captures.Count > 0)
            {
                spread.Add("");
            }
        }

        if (spread.Contains(""))
        {
            Compute(literal);
        }
        else if (spread.Count > 0)
        {
            Compute(literal, "$spread", $"[{string.Join(", ", spread)}], ", () => SiteParts(parts));
        }
        else
        {
            SiteParts(parts);
        }
    }

    /// <summary>Whether the text of a path can be written again elsewhere: names and dots, on one line, with nothing to erase.</summary>
    private bool IsPlainText(Expression path)
    {
        foreach (var c in _text.AsSpan(path.Start, path.End - path.Start))
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '$' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    private void SiteParts<T>(NodeList<T> parts)
        where T : Node?
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case ObjectProperty { Value: IFunction function } property when property.Method || property.Kind != PropertyKind.Init:
                    VisitFunctionValue(function);
                    break;
                case ObjectProperty { Value: Expression value } property:
                    if (property.Computed)
                    {
                        VisitPlain(property.Key);
                    }

                    Site(value);
                    break;
                case Expression element:
                    Site(element);
                    break;
            }
        }
    }

    // ---- Calls -----------------------------------------------------------------------------------------------

    private CalleeKind ClassifyCallee(Expression callee)
    {
        if (callee is Identifier id && _names.FindValue(id.Name, id.Start) is { } declared)
        {
            return FunctionOf(declared.Declaration) is { } local ? (IsCapturing(local) ? CalleeKind.Capturing : CalleeKind.Ordinary)
                : declared.Declaration is VariableDeclarator { Id: Identifier, Init: { } init } && Expressions.Plain(init) is CallExpression made && IsFactory(made) ? CalleeKind.Factory
                : CalleeKind.Unknown;
        }

        if (callee is MemberExpression access && RootOf(access) is { } root)
        {
            // A method of a value, unless it is one of a module's constants.
            return IsInner(root) ? CalleeKind.Ordinary : _callees.Classify(callee, _module);
        }

        return callee is Identifier or MemberExpression ? _callees.Classify(callee, _module) : CalleeKind.Ordinary;
    }

    private bool IsFactory(CallExpression call) =>
        _known.TryGetValue(call, out var site) && site.Kind is BuilderKind.Pattern or BuilderKind.Recipe or BuilderKind.Lift or BuilderKind.Handler;

    private static Identifier? RootOf(Expression path)
    {
        while (true)
        {
            switch (Expressions.Plain(path))
            {
                case Identifier id:
                    return id;
                case MemberExpression access:
                    path = access.Object;
                    continue;
                default:
                    return null;
            }
        }
    }

    private void SiteCall(CallExpression call)
    {
        var callee = Expressions.Plain(call.Callee);
        if (call.Optional)
        {
            Compute(call);
            return;
        }

        if (callee is MemberExpression { Optional: false } method && IsListMethod(method, call))
        {
            SiteList(call, method, isOptional: false);
            return;
        }

        if (IsBuilding(call))
        {
            if (callee is CallExpression inner)
            {
                Site(inner);
            }
            else if (callee is MemberExpression access)
            {
                SitePath(access.Object);
            }

            SiteArguments(call);
            return;
        }

        switch (ClassifyCallee(callee))
        {
            case CalleeKind.Factory or CalleeKind.View or CalleeKind.Capturing:
                SiteArguments(call);
                break;
            case CalleeKind.Unknown when callee is Identifier or MemberExpression && IsPlainText(callee):
                Compute(call, "$call", _text[callee.Start..callee.End] + ", ", () => SiteArguments(call));
                break;
            default:
                Compute(call);
                break;
        }
    }

    private void SiteArguments(CallExpression call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument is SpreadElement)
            {
                VisitPlain(argument);
            }
            else
            {
                Site(argument);
            }
        }
    }

    // ---- Lists -----------------------------------------------------------------------------------------------

    private bool IsListMethod(MemberExpression callee, CallExpression call) =>
        callee is { Computed: false, Property: Identifier { Name: "map" or "filter" or "flatMap" } } && call.Arguments.Count > 0 && call.Arguments[0] is not SpreadElement
        && RootOf(callee) is var root && (root is null || IsInner(root) || _callees.Classify(callee, _module) != CalleeKind.Factory);

    /// <summary><c>list.map(f)</c>, <c>filter</c>, <c>flatMap</c></summary>
    private void SiteList(CallExpression call, MemberExpression callee, bool isOptional)
    {
        var list = Expressions.Plain(callee.Object);
        var callback = Expressions.Plain(call.Arguments[0]);
        var function = callback as IFunction;
        var isReference = IsPath(list) || list is ArrayExpression;

        // A callback that only computes may be anything that JavaScript allows: then the list is computed as a whole.
        var builds = function is not null && Builds(function);
        if (isReference ? function is not null && !builds && !IsBodyLike(function) : !builds)
        {
            Compute(call);
            return;
        }

        var name = ((Identifier)callee.Property).Name; // asked for by IsListMethod
        _edits.Insert(call.Start, $"{Gap(call.Start)}$list(\"{(isOptional ? "?" : "")}{name}\", ");
        _edits.Helpers.Add("$list");
        Site(list);
        var dot = SkipParentheses(callee.Object.End);
        _edits.Replace(dot, callee.Property.Start, "," + LineBreaks.In(_text.AsSpan(dot, callee.Property.Start - dot)));
        _edits.Replace(callee.Property.Start, callee.Property.End, " ");
        var parenthesis = FindArguments(callee, call);
        var outlived = function is null ? [] : Outlived(function.Node);
        _edits.Replace(parenthesis, parenthesis + 1, outlived.Count > 0 ? $" {{ {string.Join(", ", outlived)} }}, " : " ");
        SiteCallback(callback, OriginOf(list) is CaptureOrigin.Argument origin ? origin.Elements() : null);
        for (var i = 1; i < call.Arguments.Count; i++)
        {
            Site(call.Arguments[i]);
        }
    }

    private static bool IsBodyLike(IFunction function)
    {
        foreach (var parameter in function.Params)
        {
            if (!BindingTargets.TakesReferences(parameter))
            {
                return false;
            }
        }

        return !function.Async && !function.Generator && BodyStatements.AreAllAllowed(function);
    }

    /// <summary>Whether a callback makes elements, children or handlers.</summary>
    private bool Builds(IFunction function)
    {
        var open = new Stack<Node>([function.Body]);
        while (open.TryPop(out var node))
        {
            if (node is JsxElement || _known.ContainsKey(node) || (node is CallExpression { Callee: var callee } && ClassifyCallee(Expressions.Plain(callee)) is CalleeKind.Factory or CalleeKind.View or CalleeKind.Capturing)
                || (node is TaggedTemplateExpression template && IsBuilding(template)))
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

    private void SiteCallback(Expression callback, CaptureOrigin? element)
    {
        if (callback is IFunction function)
        {
            VisitBody(function, element, isList: true);
            return;
        }

        var kind = callback is Identifier or MemberExpression ? ClassifyCallee(callback) : CalleeKind.Capturing;
        if (kind is CalleeKind.Factory or CalleeKind.View or CalleeKind.Capturing || !IsPlainText(callback))
        {
            return;
        }

        // A function that wants values is computed for each element.
        const string Parameters = "$item, $index, $array";
        var captures = new List<Capture>();
        if (RootOf(callback) is { } root && IsInner(root))
        {
            captures.AddRange(CapturesOf(callback, null));
        }

        foreach (var name in Parameters.Split(", "))
        {
            captures.Add(new Capture(name, new CaptureUse { IsWhole = true, IsValue = true }, name == "$item" ? element : null));
        }

        var site = new FoundSite(callback, BuilderKind.Expression, callback, default) { Captures = captures, Order = -1 };
        _sites.Add(site);
        var helper = kind == CalleeKind.Unknown ? "$call" : "$expr";
        var leading = kind == CalleeKind.Unknown ? _text[callback.Start..callback.End] + ", " : "";
        var names = $"{{ {Names(captures)} }}";
        _edits.Insert(callback.Start, $"({Parameters}) => {helper}({leading}", site, $", {names}, ({names}) => ");
        _edits.InsertBehind(callback.End, $"({Parameters}))");
        _edits.Helpers.UnionWith([helper, "$site"]);
    }

    /// <summary>The variables of a body that its lists' callbacks go on using, directly or through functions of the body: what they hold must not change.</summary>
    private List<string> Outlived(Node callback)
    {
        var names = new List<string>();
        var seen = new HashSet<Node>();
        var open = new Stack<Node>([callback]);
        while (open.TryPop(out var code))
        {
            foreach (var (name, _, declared) in Find(code).Captures)
            {
                // Within the callback, a name may mean something else than where the function that uses it stands.
                if (seen.Add(declared.Declaration) && _names.FindValue(name, callback.Start) == declared)
                {
                    if (!IsConstant(declared.Declaration) || FunctionOf(declared.Declaration) is not null)
                    {
                        names.Add(name);
                    }

                    if (FunctionOf(declared.Declaration) is { } function)
                    {
                        open.Push(function.Node);
                    }
                }
            }
        }

        return names;
    }

    /// <summary>The first character after the parentheses that close behind an expression.</summary>
    private int SkipParentheses(int offset)
    {
        offset = Trivia.Skip(_text, offset);
        while (_text[offset] == ')')
        {
            offset = Trivia.Skip(_text, offset + 1);
        }

        return offset;
    }

    /// <summary>The offset of the parenthesis in front of the arguments of a method.</summary>
    private int FindArguments(MemberExpression callee, CallExpression call)
    {
        var offset = Trivia.Skip(_text, call.Callee.End);
        while (_text[offset] != '(')
        {
            var isTypeArguments = _text[offset] == '<' && _tree.Types.ArgumentsAfter(callee) is { Count: > 0 };
            offset = Trivia.Skip(_text, isTypeArguments ? _tree.Types.ArgumentsAfter(callee)[^1].End : offset + 1);
        }

        return offset;
    }

    // ---- Choices ---------------------------------------------------------------------------------------------

    /// <summary><c>c ? a : b</c></summary>
    private void SiteConditional(ConditionalExpression conditional)
    {
        _edits.Insert(conditional.Start, $"{Gap(conditional.Start)}$cond(");
        _edits.Helpers.Add("$cond");
        Site(conditional.Test);
        Branch(SkipParentheses(conditional.Test.End), 1, conditional.Consequent);
        Branch(SkipParentheses(conditional.Consequent.End), 1, conditional.Alternate);
        _edits.InsertBehind(conditional.End, ")");
    }

    /// <summary><c>a &amp;&amp; b</c>, <c>a || b</c></summary>
    private void SiteLogical(LogicalExpression logical)
    {
        var helper = logical.Operator == Operator.LogicalAnd ? "$and" : "$or";
        _edits.Insert(logical.Start, $"{Gap(logical.Start)}{helper}(");
        _edits.Helpers.Add(helper);
        Site(logical.Left);
        Branch(SkipParentheses(logical.Left.End), 2, logical.Right);
        _edits.InsertBehind(logical.End, ")");
    }

    // Evaluated by the helper, if at all.
    private void Branch(int token, int length, Expression value)
    {
        var start = Trivia.Skip(_text, token + length);
        var needsParentheses = _text[start] == '{';
        _edits.Replace(token, token + length, needsParentheses ? ", () => (" : ", () =>");
        Site(value);
        if (needsParentheses)
        {
            _edits.InsertBehind(value.End, ")");
        }
    }

    // ---- Elements --------------------------------------------------------------------------------------------

    private void SiteElement(JsxElement element)
    {
        var kind = element.Name is { Reference: { } reference } name ? ClassifyComponent(name, reference) : CalleeKind.Factory;
        switch (kind)
        {
            case CalleeKind.Ordinary:
                Compute(element);
                break;
            case CalleeKind.Unknown:
                Compute(element, "$call", element.Name!.Text + ", ", () => SiteElementParts(element)); // only a name makes it unknown
                break;
            default:
                SiteElementParts(element);
                break;
        }
    }

    private CalleeKind ClassifyComponent(JsxName name, Identifier reference)
    {
        if (IsInner(reference))
        {
            return name.Text.Contains('.', StringComparison.Ordinal) ? CalleeKind.Unknown : ClassifyCallee(reference);
        }

        return name.Text.Contains('.', StringComparison.Ordinal) ? _callees.ClassifyPath(name.Text, reference, _module) : _callees.Classify(reference, _module);
    }

    private void SiteElementParts(JsxElement element)
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
                VisitPlain(function.Node);
            }
            else
            {
                CheckEventName(attribute, value);
                Site(value);
            }
        }

        foreach (var child in element.Children)
        {
            if (child.Expression is { } expression)
            {
                Site(expression);
            }
        }
    }

    /// <summary><c>onClick={save}</c> where <c>save</c> is a function of the body.</summary>
    private void CheckEventName(JsxProperty attribute, Expression value)
    {
        if (attribute.Name is { } name && name.StartsWith("on", StringComparison.Ordinal) && Expressions.Plain(value) is Identifier id && ClassifyCallee(id) == CalleeKind.Capturing)
        {
            _diagnostics.Report(DiagnosticCode.CapturingFunction, SpanOf(id),
                $"`{id.Name}` closes over variables of the pattern's body; as a handler it would not get their values.", fix: $"const {id.Name} = action(() => …)");
        }
    }
}
