using System.Reflection;
using Acornima.Ast;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime.Descriptors;
using Operator = Acornima.Operator;

namespace SandboxHost.Sandbox.Realms.Limits;

/// <summary>Has the operators of modules that can get at a big integer ask <see cref="BigIntLimits"/> first.</summary>
/// <remarks>
/// <c>a * b</c> becomes <c>%multiply(a, b) * %second()</c>: the first gives <c>a</c> and keeps <c>b</c>, the second gives that. Both are evaluated in the order
/// in which they are written, and nothing can come between the two calls. <c>x *= y</c> becomes <c>x = x * y</c> where evaluating <c>x</c> twice is the same as
/// once. The tree is changed and not the text, so places of errors are those of the author. A module that neither has a literal like <c>3n</c> nor
/// names <c>BigInt</c> or the global object never sees a big integer, and is left as it is.
/// </remarks>
internal static class BigIntRewriting
{
    // No program can write these names, hence none can declare or call them.
    public const string Second = "%second";
    public const string Multiply = "%multiply";
    public const string Divide = "%divide";
    public const string Power = "%power";
    public const string Shift = "%shift";
    public const string Add = "%add";
    public const string Compare = "%compare";
    public const string Equal = "%equal";
    public const string Print = "%print";
    public const string Argument = "%argument";
    public const string Refuse = "%refuse";

    private static readonly FieldInfo s_left = Field(typeof(BinaryExpression), "<Left>k__BackingField");
    private static readonly FieldInfo s_right = Field(typeof(BinaryExpression), "<Right>k__BackingField");
    private static readonly FieldInfo s_assigned = Field(typeof(AssignmentExpression), "<Right>k__BackingField");
    private static readonly FieldInfo s_property = Field(typeof(MemberExpression), "<Property>k__BackingField");
    private static readonly FieldInfo s_key = Field(typeof(Property), "<Key>k__BackingField");
    private static readonly FieldInfo s_memberKey = Field(typeof(ClassProperty), "<Key>k__BackingField");
    private static readonly FieldInfo s_pieces = Field(typeof(TemplateLiteral), "_expressions");
    private static readonly FieldInfo s_arguments = Field(typeof(CallExpression), "_arguments");
    private static readonly FieldInfo s_newArguments = Field(typeof(NewExpression), "_arguments");
    private static readonly FieldInfo s_code = Field(typeof(Node), "_code");
    private static readonly FieldInfo s_name = Field(typeof(Identifier), "<Name>k__BackingField");

    private const string Giver = "__limits";

    private static readonly string[] s_functions = [Second, Multiply, Divide, Power, Shift, Add, Compare, Equal, Print, Argument, Refuse];
    private static readonly Lazy<Prepared<Script>> s_declarations = new(PrepareDeclarations);

    /// <summary>Whether a text may be that of such a module: without a look at its tree.</summary>
    public static bool MayConcern(string code) =>
        code.Contains("BigInt", StringComparison.Ordinal) || code.Contains("globalThis", StringComparison.Ordinal) || code.Contains("\\u", StringComparison.Ordinal) || HasLiteral(code);

    /// <summary>Rewrites a module, if it is one.</summary>
    public static void Rewrite(Node module)
    {
        var nodes = NodesOf(module);
        if (nodes.Any(static node => node is BigIntLiteral or Identifier { Name: "BigInt" or "BigInt64Array" or "BigUint64Array" or "globalThis" }))
        {
            // What a tag is given is not made into text.
            var tagged = nodes.OfType<TaggedTemplateExpression>().Select(static node => node.Quasi).ToHashSet();
            foreach (var node in nodes)
            {
                if (node is not TemplateLiteral quasi || !tagged.Contains(quasi))
                {
                    RewriteOne(node);
                }
            }
        }
    }

    /// <summary>Gives an engine the functions that rewritten modules call: as constants that are no properties of the global object.</summary>
    public static void Declare(Jint.Engine engine, Dictionary<string, JsValue> functions)
    {
        var giver = new JsObject(engine);
        foreach (var (name, function) in functions)
        {
            giver.FastSetDataProperty(name[1..], function);
            ((ObjectInstance)function).PreventExtensions();
        }

        engine.Global.DefineOwnProperty(Giver, new PropertyDescriptor(giver, writable: true, enumerable: false, configurable: true));
        engine.Evaluate(s_declarations.Value);
        engine.Global.Delete(Giver);
    }

    // Prepared once: what was prepared is read only.
    private static Prepared<Script> PrepareDeclarations()
    {
        var declarations = s_functions.Select(static name => $"$${name[1..]} = {Giver}.{name[1..]}");
        var script = Jint.Engine.PrepareScript($"const {string.Join(", ", declarations)};", options: ScriptPreparationOptions.Default with { StaticAnalysis = false, FoldConstants = false });
        foreach (var node in NodesOf(script.Program!)) // it has one
        {
            if (node is Identifier id && id.Name.StartsWith("$$", StringComparison.Ordinal))
            {
                s_name.SetValue(id, "%" + id.Name[2..]);
            }
        }

        return script;
    }

    private static FieldInfo Field(Type type, string name) =>
        type.GetField(name, BindingFlags.Instance | BindingFlags.NonPublic) ?? throw new InvalidOperationException($"bug: {type.Name} keeps {name} elsewhere");

    private static bool HasLiteral(string code)
    {
        for (var i = code.IndexOf('n', StringComparison.Ordinal); i >= 0; i = code.IndexOf('n', i + 1))
        {
            if (i > 0 && char.IsAsciiHexDigit(code[i - 1]) && (i + 1 == code.Length || !char.IsLetterOrDigit(code[i + 1])))
            {
                return true;
            }
        }

        return false;
    }

    // Without the shortcut that the tree's own enumeration takes through long chains, and without recursion.
    private static List<Node> NodesOf(Node root)
    {
        var nodes = new List<Node>();
        var open = new Stack<Node>([root]);
        while (open.TryPop(out var node))
        {
            nodes.Add(node);
            switch (node)
            {
                case BinaryExpression binary:
                    open.Push(binary.Left);
                    open.Push(binary.Right);
                    break;
                case MemberExpression member:
                    open.Push(member.Object);
                    open.Push(member.Property);
                    break;
                case CallExpression call:
                    open.Push(call.Callee);
                    foreach (var argument in call.Arguments)
                    {
                        open.Push(argument);
                    }

                    break;
                default:
                    foreach (var child in node.ChildNodes)
                    {
                        if (child is not null)
                        {
                            open.Push(child);
                        }
                    }

                    break;
            }
        }

        return nodes;
    }

    private static void RewriteOne(Node node)
    {
        switch (node)
        {
            case NonLogicalBinaryExpression { Operator: Operator.In } membership:
                s_left.SetValue(membership, Call(Print, membership.Left));
                break;
            case NonLogicalBinaryExpression binary when GuardOf(binary.Operator) is { } guard:
                Guard(binary, guard);
                break;
            case AssignmentExpression assignment when BinaryOf(assignment.Operator) is { } op && GuardOf(op) is { } guard:
                Assign(assignment, op, guard);
                break;
            case MemberExpression { Computed: true } member when !IsPlain(member.Property):
                s_property.SetValue(member, Call(Print, member.Property));
                break;
            case Property { Computed: true } property when !IsPlain(property.Key):
                s_key.SetValue(property, Call(Print, property.Key));
                break;
            case ClassProperty { Computed: true } property when !IsPlain(property.Key):
                s_memberKey.SetValue(property, Call(Print, property.Key));
                break;
            case TemplateLiteral template:
                s_pieces.SetValue(template, NodeList.From(template.Expressions.Select(piece => IsPlain(piece) ? piece : Call(Print, piece))));
                break;
            case CallExpression { Callee: not Super } call:
                s_arguments.SetValue(call, Arguments(call.Arguments));
                break;
            case NewExpression made:
                s_newArguments.SetValue(made, Arguments(made.Arguments));
                break;
        }
    }

    private static void Guard(NonLogicalBinaryExpression binary, string guard)
    {
        // Literals of numbers and texts are the everyday case: `i + 1`, `i < 10`.
        if (binary.Left is NumericLiteral || binary.Right is NumericLiteral)
        {
            return;
        }

        var guarded = Call(guard, binary.Left, binary.Right);
        s_right.SetValue(binary, Call(Second, binary.Right.Location));
        s_left.SetValue(binary, guarded);
    }

    private static void Assign(AssignmentExpression assignment, Operator op, string guard)
    {
        if (assignment.Right is NumericLiteral)
        {
            return;
        }

        if (!IsPlace(assignment.Left))
        {
            // Adding text to such a place is common, and its growth is slow; the others can be written otherwise.
            s_assigned.SetValue(assignment, Call(op == Operator.Addition ? Argument : Refuse, assignment.Right));
            return;
        }

        var binary = new NonLogicalBinaryExpression(op, (Expression)assignment.Left, assignment.Right) { Location = assignment.Location, Range = assignment.Range };
        Guard(binary, guard);
        s_assigned.SetValue(assignment, binary);
        s_code.SetValue(assignment, (byte)Operator.Assignment);
    }

    private static NodeList<Expression> Arguments(in NodeList<Expression> arguments)
    {
        var guarded = new Expression[arguments.Count];
        for (var i = 0; i < guarded.Length; i++)
        {
            guarded[i] = IsPlain(arguments[i]) ? arguments[i] : Call(Argument, arguments[i]);
        }

        return NodeList.From(guarded);
    }

    // What names the same place when it is evaluated twice.
    private static bool IsPlace(Node target)
    {
        for (; target is MemberExpression { Property: Identifier or PrivateIdentifier or StringLiteral or NumericLiteral } member; target = member.Object)
        {
        }

        return target is Identifier or ThisExpression or Super;
    }

    // What is certainly no big integer.
    private static bool IsPlain(Expression expression) => expression is NumericLiteral or StringLiteral or BooleanLiteral or NullLiteral or RegExpLiteral or TemplateLiteral
        or ArrowFunctionExpression or FunctionExpression or ClassExpression or ObjectExpression or ArrayExpression or SpreadElement;

    private static CallExpression Call(string function, Expression argument) => new(new Identifier(function), NodeList.From(argument), optional: false) { Location = argument.Location, Range = argument.Range };

    private static CallExpression Call(string function, Expression left, Expression right) => new(new Identifier(function), NodeList.From(left, right), optional: false) { Location = left.Location, Range = left.Range };

    private static CallExpression Call(string function, Acornima.SourceLocation place) => new(new Identifier(function), NodeList.Empty<Expression>(), optional: false) { Location = place };

    private static string? GuardOf(Operator op) => op switch
    {
        Operator.Multiplication => Multiply,
        Operator.Division or Operator.Remainder => Divide,
        Operator.Exponentiation => Power,
        Operator.LeftShift or Operator.RightShift => Shift,
        Operator.Addition => Add,
        Operator.LessThan or Operator.LessThanOrEqual or Operator.GreaterThan or Operator.GreaterThanOrEqual => Compare,
        Operator.Equality or Operator.Inequality => Equal,
        _ => null,
    };

    private static Operator? BinaryOf(Operator op) => op switch
    {
        Operator.MultiplicationAssignment => Operator.Multiplication,
        Operator.DivisionAssignment => Operator.Division,
        Operator.RemainderAssignment => Operator.Remainder,
        Operator.ExponentiationAssignment => Operator.Exponentiation,
        Operator.LeftShiftAssignment => Operator.LeftShift,
        Operator.RightShiftAssignment => Operator.RightShift,
        Operator.AdditionAssignment => Operator.Addition,
        _ => null,
    };
}
