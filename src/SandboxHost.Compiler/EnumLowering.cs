using System.Globalization;
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
internal static class EnumLowering
{
    /// <summary>Adds the edits for all enums of a file.</summary>
    public static void Lower(SyntaxTree tree, List<SourceEdit> edits, DiagnosticBag diagnostics)
    {
        foreach (var declaration in tree.Enums)
        {
            new Lowering(tree.Source.Text, declaration, edits, diagnostics).Lower();
        }
    }

    private sealed class Lowering(string text, EnumDeclaration declaration, List<SourceEdit> edits, DiagnosticBag diagnostics)
    {
        // The value of each member so far: a double, a string, or null if it is known only at run time.
        private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

        public void Lower()
        {
            var name = declaration.Id.Name;
            var head = TextSpan.FromBounds(declaration.Head.Start, declaration.Body.Start + 1);
            Replace(head, $"{(declaration.IsMerged ? "" : $"var {name}; ")}(function ({name}) {{");
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
                diagnostics.Report(DiagnosticCode.EarlyError, TextSpan.FromBounds(member.Start, member.End),
                    $"The enum member `{member.Name}` needs a value: the one before it is no constant number.", fix: $"{member.Name} = …");
            }

            _values[member.Name] = value;
            var end = member.CommaAt >= 0 ? member.CommaAt + 1 : member.End;
            if (value is string constant)
            {
                Replace(TextSpan.FromBounds(member.Start, end), $"{target} = {JavaScriptString.Quote(constant)};");
            }
            else if (value is double number)
            {
                Replace(TextSpan.FromBounds(member.Start, end), $"{declaration.Id.Name}[{target} = {Number(number)}] = {key};");
            }
            else if (member.Initializer is { } initializer)
            {
                LowerComputed(member, initializer, target, key, end);
            }

            return value is double d ? d + 1 : null;
        }

        /// <summary>An initialiser that is computed at run time stays where it is; names of earlier members in it are qualified.</summary>
        private void LowerComputed(EnumMember member, Expression initializer, string target, string key, int end)
        {
            var isText = initializer is TemplateLiteral || IsText(initializer);
            Replace(TextSpan.FromBounds(member.Start, OuterStart(member, initializer)), isText ? $"{target} = " : $"{declaration.Id.Name}[{target} = ");
            QualifyMembers(initializer);
            Replace(TextSpan.FromBounds(member.End, end), isText ? ";" : $"] = {key};");
        }

        /// <summary>Whether an expression certainly gives a string: such members have no reverse entry.</summary>
        private static bool IsText(Expression expression) =>
            expression is StringLiteral or TemplateLiteral
            || (expression is BinaryExpression { Operator: Operator.Addition } sum && (IsText(sum.Left) || IsText(sum.Right)));

        /// <summary>Where an initialiser begins with its parentheses.</summary>
        private int OuterStart(EnumMember member, Expression initializer)
        {
            var offset = text.IndexOf('=', member.Key.End) + 1;
            while (offset < initializer.Start && char.IsWhiteSpace(text[offset]))
            {
                offset++;
            }

            return offset;
        }

        private void QualifyMembers(Node node)
        {
            var pending = new Stack<Node>();
            pending.Push(node);
            while (pending.TryPop(out var current))
            {
                switch (current)
                {
                    case Identifier id:
                        if (_values.ContainsKey(id.Name))
                        {
                            edits.Add(new SourceEdit(id.Start, id.Start, declaration.Id.Name + "."));
                        }

                        break;
                    case MemberExpression { Computed: false } access:
                        pending.Push(access.Object);
                        break;
                    default:
                        foreach (var child in current.ChildNodes)
                        {
                            pending.Push(child);
                        }

                        break;
                }
            }
        }

        private static string Number(double value) =>
            double.IsNaN(value) ? "NaN"
            : double.IsInfinity(value) ? (value > 0 ? "Infinity" : "-Infinity")
            : Math.Abs(value) < 1e15 && value == Math.Truncate(value) ? value.ToString("F0", CultureInfo.InvariantCulture)
            : value.ToString("R", CultureInfo.InvariantCulture);

        // ---- Constants ---------------------------------------------------------------------------------------

        /// <summary>The value of a constant expression: a double, a string, or null if it is none.</summary>
        private object? Evaluate(Expression expression, int depth)
        {
            const int MaxDepth = 100;
            if (depth > MaxDepth)
            {
                return null;
            }

            return expression switch
            {
                NumericLiteral number => number.Value,
                StringLiteral literal => literal.Value,
                TypedExpression typed => Evaluate(typed.Expression, depth + 1),
                TemplateLiteral template => EvaluateTemplate(template, depth),
                Identifier id => EvaluateName(id.Name),
                MemberExpression { Object: Identifier @object } access when @object.Name == declaration.Id.Name => EvaluateAccess(access),
                NonUpdateUnaryExpression unary => EvaluateUnary(unary, depth),
                NonLogicalBinaryExpression binary => EvaluateBinary(binary, depth),
                _ => null,
            };
        }

        private object? EvaluateName(string name) =>
            _values.TryGetValue(name, out var value) ? value
            : name switch { "NaN" => double.NaN, "Infinity" => double.PositiveInfinity, _ => null };

        private object? EvaluateAccess(MemberExpression access) => access.Property switch
        {
            Identifier id when !access.Computed => _values.GetValueOrDefault(id.Name),
            StringLiteral literal when access.Computed => _values.GetValueOrDefault(literal.Value),
            _ => null,
        };

        private string? EvaluateTemplate(TemplateLiteral template, int depth)
        {
            var result = template.Quasis[0].Value.Cooked;
            for (var i = 0; i < template.Expressions.Count; i++)
            {
                result = Evaluate(template.Expressions[i], depth + 1) switch
                {
                    string part => result + part,
                    double part => result + Number(part),
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
                (Operator.Addition, string left, double right) => left + Number(right),
                (Operator.Addition, double left, string right) => Number(left) + right,
                (Operator.Addition, double left, double right) => left + right,
                (Operator.Subtraction, double left, double right) => left - right,
                (Operator.Multiplication, double left, double right) => left * right,
                (Operator.Division, double left, double right) => left / right,
                (Operator.Remainder, double left, double right) => left % right,
                (Operator.Exponentiation, double left, double right) => Math.Pow(left, right),
                (Operator.BitwiseOr, double left, double right) => (double)(ToInt32(left) | ToInt32(right)),
                (Operator.BitwiseAnd, double left, double right) => (double)(ToInt32(left) & ToInt32(right)),
                (Operator.BitwiseXor, double left, double right) => (double)(ToInt32(left) ^ ToInt32(right)),
                (Operator.LeftShift, double left, double right) => (double)(ToInt32(left) << (ToInt32(right) & 31)),
                (Operator.RightShift, double left, double right) => (double)(ToInt32(left) >> (ToInt32(right) & 31)),
                (Operator.UnsignedRightShift, double left, double right) => (double)((uint)ToInt32(left) >> (ToInt32(right) & 31)),
                _ => null,
            };

        /// <summary>ECMA-262 §7.1.6.</summary>
        private static int ToInt32(double value)
        {
            if (!double.IsFinite(value))
            {
                return 0;
            }

            const double TwoTo32 = 4294967296.0;
            var modulo = Math.Truncate(value) % TwoTo32;
            return unchecked((int)(uint)(modulo < 0 ? modulo + TwoTo32 : modulo));
        }

        private void Replace(TextSpan span, string replacement) =>
            edits.Add(new SourceEdit(span.Start, span.End, replacement + LineBreaks.In(text.AsSpan(span.Start, span.Length))));
    }
}
