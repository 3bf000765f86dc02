using Acornima;
using Acornima.Ast;
using SandboxHost.Compiler.Syntax;

namespace SandboxHost.Compiler;

/// <summary>Makes objects of enums: <c>enum A { B, C = "c" }</c> becomes <c>var A; (function (A) { A[A["B"] = 0] = "B"; A["C"] = "c"; })(A || (A = {}));</c>.</summary>
/// <remarks>
/// The form is TypeScript's own, so that two enums of one name add up and the names of numbers can be looked up. Values that are
/// constant are computed here (TypeScript handbook, "Computed and constant members"); <c>const enum</c> is no different,
/// because files are compiled one by one.
/// </remarks>
internal sealed class EnumLowering
{
    private readonly SyntaxTree _tree;
    private readonly List<SourceEdit> _edits;
    private readonly DiagnosticBag _diagnostics;

    // Names that mean the same in every enum at the top level of the module.
    private readonly HashSet<EnumDeclaration> _topLevel = [];
    private readonly Dictionary<string, VariableDeclarator> _constants = new(StringComparer.Ordinal);

    // The values of members by the name of their enum: a double, a string, or null if it is known only at run time.
    private readonly Dictionary<string, Dictionary<string, object?>> _topLevelValues = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, object?>> _nestedValues = new(StringComparer.Ordinal);

    private EnumLowering(SyntaxTree tree, List<SourceEdit> edits, DiagnosticBag diagnostics)
    {
        _tree = tree;
        _edits = edits;
        _diagnostics = diagnostics;
        foreach (var statement in tree.Root.Body)
        {
            NoteTopLevel(statement);
        }
    }

    /// <summary>Adds the edits for all enums of a file.</summary>
    public static void Lower(SyntaxTree tree, List<SourceEdit> edits, DiagnosticBag diagnostics)
    {
        if (tree.Enums.Count == 0)
        {
            return;
        }

        var lowering = new EnumLowering(tree, edits, diagnostics);
        foreach (var declaration in tree.Enums)
        {
            lowering.Lower(declaration);
        }
    }

    private void NoteTopLevel(Statement statement)
    {
        switch (statement)
        {
            case EnumDeclaration declaration:
                _topLevel.Add(declaration);
                break;
            case ExportNamedDeclaration { Declaration: VariableDeclaration exported }:
                NoteTopLevel(exported);
                break;
            case VariableDeclaration { Kind: VariableDeclarationKind.Const } variables:
                foreach (var declarator in variables.Declarations)
                {
                    if (declarator.Id is Identifier id && _tree.Types.TypeOf(id) is null)
                    {
                        _constants.TryAdd(id.Name, declarator);
                    }
                }

                break;
        }
    }

    private void Lower(EnumDeclaration declaration)
    {
        var isTopLevel = _topLevel.Contains(declaration);
        var known = isTopLevel ? _topLevelValues : _nestedValues;
        if (!declaration.IsMerged || !known.TryGetValue(declaration.Id.Name, out var values))
        {
            known[declaration.Id.Name] = values = new Dictionary<string, object?>(StringComparer.Ordinal);
        }

        new Lowering(this, declaration, values, isTopLevel).Lower();
    }

    // ---- Numbers ---------------------------------------------------------------------------------------------

    /// <summary>What an arithmetic operator makes of two numbers; null if it is none.</summary>
    public static double? Compute(Operator op, double left, double right) => op switch
    {
        Operator.Addition => left + right,
        Operator.Subtraction => left - right,
        Operator.Multiplication => left * right,
        Operator.Division => left / right,
        Operator.Remainder => left % right,
        Operator.Exponentiation => Power(left, right),
        Operator.BitwiseOr => ToInt32(left) | ToInt32(right),
        Operator.BitwiseAnd => ToInt32(left) & ToInt32(right),
        Operator.BitwiseXor => ToInt32(left) ^ ToInt32(right),
        Operator.LeftShift => ToInt32(left) << (ToInt32(right) & 31),
        Operator.RightShift => ToInt32(left) >> (ToInt32(right) & 31),
        Operator.UnsignedRightShift => (uint)ToInt32(left) >> (ToInt32(right) & 31),
        _ => null,
    };

    /// <summary>ECMA-262 §6.1.6.1.3: unlike IEEE 754, one to the power of what is no number is no number.</summary>
    private static double Power(double @base, double exponent) =>
        double.IsNaN(exponent) || (Math.Abs(@base) == 1 && double.IsInfinity(exponent)) ? double.NaN : Math.Pow(@base, exponent);

    /// <summary>ECMA-262 §7.1.6.</summary>
    public static int ToInt32(double value)
    {
        if (!double.IsFinite(value))
        {
            return 0;
        }

        const double TwoTo32 = 4294967296.0;
        var modulo = Math.Truncate(value) % TwoTo32;
        return unchecked((int)(uint)(modulo < 0 ? modulo + TwoTo32 : modulo));
    }

    private sealed class Lowering(EnumLowering file, EnumDeclaration declaration, Dictionary<string, object?> values, bool isTopLevel)
    {
        private const int MaxDepth = 100;

        private readonly string _text = file._tree.Source.Text;
        private int _before = declaration.Start;
        private readonly HashSet<string> _later = new(declaration.Members.Select(member => member.Name), StringComparer.Ordinal);

        public void Lower()
        {
            var name = declaration.Id.Name;
            var head = TextSpan.FromBounds(declaration.Head.Start, declaration.Body.Start + 1);
            // At the top level, `var` as TypeScript has it, for scripts that add to an enum; elsewhere it would leave its block.
            var variable = declaration.IsMerged ? "" : isTopLevel ? $"var {name}; " : $"let {name}; ";
            Replace(head, $"{variable}(function ({name}) {{");
            object? next = 0.0;
            foreach (var member in declaration.Members)
            {
                next = LowerMember(member, next);
            }

            Replace(TextSpan.FromBounds(declaration.Body.End - 1, declaration.Body.End), $"}})({name} || ({name} = {{}}));");
        }

        /// <summary>Writes one member.</summary>
        /// <param name="member">The member.</param>
        /// <param name="implied">The value that it has without an initialiser; null if there is none.</param>
        /// <returns>The value that the next member has without an initialiser.</returns>
        private object? LowerMember(EnumMember member, object? implied)
        {
            var key = JavaScriptString.Quote(member.Name);
            var target = $"{declaration.Id.Name}[{key}]";
            var value = member.Initializer is null ? implied : Evaluate(member.Initializer, 0);
            if (member.Initializer is null && implied is null)
            {
                file._diagnostics.Report(DiagnosticCode.EarlyError, TextSpan.FromBounds(member.Start, member.End),
                    $"The enum member `{member.Name}` needs a value: the one before it is no constant number.", fix: $"{member.Name} = …");
            }

            var end = member.CommaAt >= 0 ? member.CommaAt + 1 : member.End;
            if (value is string constant)
            {
                Replace(TextSpan.FromBounds(member.Start, end), $"{target} = {JavaScriptString.Quote(constant)};");
            }
            else if (value is double number)
            {
                Replace(TextSpan.FromBounds(member.Start, end), $"{declaration.Id.Name}[{target} = {JavaScriptNumber.Format(number)}] = {key};");
            }
            else if (member.Initializer is { } initializer)
            {
                LowerComputed(member, initializer, target, key, end);
            }

            values[member.Name] = value;
            _later.Remove(member.Name);
            return value is double d ? d + 1 : null;
        }

        /// <summary>An initialiser that is computed at run time stays where it is; names of members in it are qualified.</summary>
        private void LowerComputed(EnumMember member, Expression initializer, string target, string key, int end)
        {
            var isText = IsText(initializer, 0);
            Replace(TextSpan.FromBounds(member.Start, OuterStart(member, initializer)), isText ? $"{target} = " : $"{declaration.Id.Name}[{target} = ");
            QualifyMembers(initializer);
            Replace(TextSpan.FromBounds(member.End, end), isText ? ";" : $"] = {key};");
        }

        /// <summary>Whether an expression certainly gives a string: such members have no reverse entry.</summary>
        private static bool IsText(Expression expression, int depth) =>
            expression is StringLiteral or TemplateLiteral
            || (expression is BinaryExpression { Operator: Operator.Addition } sum && depth < MaxDepth
                && (IsText(sum.Left, depth + 1) || IsText(sum.Right, depth + 1)));

        /// <summary>Where an initialiser begins with its parentheses.</summary>
        private int OuterStart(EnumMember member, Expression initializer)
        {
            var offset = Trivia.Skip(_text, member.Key.End);
            if (_text[offset] == ']')
            {
                offset = Trivia.Skip(_text, offset + 1);
            }

            offset++;
            while (offset < initializer.Start && char.IsWhiteSpace(_text[offset]))
            {
                offset++;
            }

            return offset;
        }

        // ---- Names of members in expressions -----------------------------------------------------------------

        private void QualifyMembers(Node root)
        {
            var pending = new Stack<(Node Node, HashSet<string>? Hidden)>();
            pending.Push((root, null));
            while (pending.TryPop(out var next))
            {
                var (node, hidden) = next;
                switch (node)
                {
                    case Identifier id:
                        Qualify(id, hidden, "");
                        break;
                    case Property { Shorthand: true, Value: Identifier id }:
                        Qualify(id, hidden, id.Name + ": ");
                        break;
                    case MemberExpression { Computed: false } access:
                        pending.Push((access.Object, hidden));
                        break;
                    case Property { Computed: false } property:
                        pending.Push((property.Value, hidden));
                        break;
                    case ClassProperty { Computed: false, Value: var value }:
                        if (value is not null)
                        {
                            pending.Push((value, hidden));
                        }

                        break;
                    case TypeNode or TypeMember or DeclarationExtension or JsxName or MetaProperty or BreakStatement or ContinueStatement:
                        break;
                    default:
                        var inner = node is IFunction ? BoundNames(node, hidden) : hidden;
                        foreach (var child in node.ChildNodes)
                        {
                            pending.Push((child, inner));
                        }

                        break;
                }
            }
        }

        private void Qualify(Identifier id, HashSet<string>? hidden, string before)
        {
            if (hidden?.Contains(id.Name) == true || !(values.ContainsKey(id.Name) || _later.Contains(id.Name)))
            {
                return;
            }

            if (!values.ContainsKey(id.Name))
            {
                file._diagnostics.Report(DiagnosticCode.EarlyError, TextSpan.FromBounds(id.Start, id.End),
                    $"The enum member `{id.Name}` is used before it has a value.", fix: "move it up");
            }

            file._edits.Add(new SourceEdit(id.Start, id.Start, $"{before}{declaration.Id.Name}."));
        }

        /// <summary>The names that a function within an initialiser declares, in it or in functions of its own: they hide members.</summary>
        private static HashSet<string> BoundNames(Node function, HashSet<string>? outer)
        {
            var names = outer is null ? new HashSet<string>(StringComparer.Ordinal) : new HashSet<string>(outer, StringComparer.Ordinal);
            var pending = new Stack<Node>();
            pending.Push(function);
            while (pending.TryPop(out var node))
            {
                if (node is IFunction { Params: var parameters, Id: var id })
                {
                    AddTargets(id, names);
                    foreach (var parameter in parameters)
                    {
                        AddTargets(parameter, names);
                    }
                }

                AddTargets(node switch { VariableDeclarator variable => variable.Id, IClass { Id: var name } => name, CatchClause { Param: var param } => param, _ => null }, names);
                foreach (var child in node.ChildNodes)
                {
                    pending.Push(child);
                }
            }

            return names;
        }

        private static void AddTargets(Node? target, HashSet<string> names)
        {
            var pending = new Stack<Node?>();
            pending.Push(target);
            while (pending.TryPop(out var node))
            {
                switch (node)
                {
                    case Identifier id:
                        names.Add(id.Name);
                        break;
                    case Property property:
                        pending.Push(property.Value);
                        break;
                    case AssignmentPattern { Left: var left }:
                        pending.Push(left);
                        break;
                    case RestElement or ArrayPattern or ObjectPattern:
                        foreach (var child in node.ChildNodes)
                        {
                            pending.Push(child);
                        }

                        break;
                }
            }
        }

        // ---- Constants ---------------------------------------------------------------------------------------

        /// <summary>The value of a constant expression: a double, a string, or null if it is none.</summary>
        private object? Evaluate(Expression expression, int depth) => depth > MaxDepth ? null : expression switch
        {
            NumericLiteral number => number.Value,
            StringLiteral literal => literal.Value,
            TemplateLiteral template => EvaluateTemplate(template, depth),
            Identifier id => EvaluateName(id.Name, depth),
            MemberExpression { Object: Identifier @object } access => EvaluateAccess(@object.Name, access),
            NonUpdateUnaryExpression unary => EvaluateUnary(unary, depth),
            NonLogicalBinaryExpression binary => EvaluateBinary(binary, depth),
            _ => null,
        };

        private object? EvaluateName(string name, int depth)
        {
            if (values.TryGetValue(name, out var value) || _later.Contains(name))
            {
                return value;
            }

            if (!isTopLevel || !file._constants.TryGetValue(name, out var constant))
            {
                return name switch { "NaN" => double.NaN, "Infinity" => double.PositiveInfinity, _ => null };
            }

            // In the constant's own initialiser the names of members mean nothing.
            return constant.Init is { } init && constant.Start < _before
                ? new Lowering(file, declaration, [], isTopLevel: true).EvaluateElsewhere(init, constant.Start, depth + 1)
                : null;
        }

        private object? EvaluateElsewhere(Expression expression, int before, int depth)
        {
            _later.Clear();
            _before = before;
            return Evaluate(expression, depth);
        }

        private object? EvaluateAccess(string @object, MemberExpression access)
        {
            var known = @object == declaration.Id.Name ? values : isTopLevel ? file._topLevelValues.GetValueOrDefault(@object) : null;
            return access.Property switch
            {
                Identifier id when !access.Computed => known?.GetValueOrDefault(id.Name),
                StringLiteral literal when access.Computed => known?.GetValueOrDefault(literal.Value),
                _ => null,
            };
        }

        private string? EvaluateTemplate(TemplateLiteral template, int depth)
        {
            var result = template.Quasis[0].Value.Cooked;
            for (var i = 0; i < template.Expressions.Count; i++)
            {
                result = Evaluate(template.Expressions[i], depth + 1) switch
                {
                    string part => result + part,
                    double part => result + JavaScriptNumber.Format(part),
                    _ => null,
                };
                if (result is null)
                {
                    return null;
                }

                result += template.Quasis[i + 1].Value.Cooked;
            }

            return result;
        }

        private object? EvaluateUnary(NonUpdateUnaryExpression unary, int depth) => (unary.Operator, Evaluate(unary.Argument, depth + 1)) switch
        {
            (Operator.UnaryPlus, double value) => value,
            (Operator.UnaryNegation, double value) => -value,
            (Operator.BitwiseNot, double value) => (double)~ToInt32(value),
            _ => null,
        };

        private object? EvaluateBinary(NonLogicalBinaryExpression binary, int depth) =>
            (binary.Operator, Evaluate(binary.Left, depth + 1), Evaluate(binary.Right, depth + 1)) switch
            {
                (Operator.Addition, string left, string right) => left + right,
                (Operator.Addition, string left, double right) => left + JavaScriptNumber.Format(right),
                (Operator.Addition, double left, string right) => JavaScriptNumber.Format(left) + right,
                (var op, double left, double right) => Compute(op, left, right),
                _ => null,
            };

        private void Replace(TextSpan span, string replacement) =>
            file._edits.Add(new SourceEdit(span.Start, span.End, replacement + LineBreaks.In(_text.AsSpan(span.Start, span.Length))));
    }
}
