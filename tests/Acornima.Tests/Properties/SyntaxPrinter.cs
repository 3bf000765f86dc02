using System.Diagnostics;
using System.Globalization;
using System.Text;
using Acornima.Ast;

namespace Acornima.Tests.Properties;

/// <summary>Which parentheses a printed expression has.</summary>
internal enum Parentheses
{
    /// <summary>Those without which the tree would be another one.</summary>
    Needed,

    /// <summary>Around every operand that is not a primary expression, as far as that leaves the tree alone.</summary>
    Everywhere,
}

/// <summary>Writes trees as source that parses to the same tree.</summary>
/// <remarks>
/// It recurses as deep as the tree is. An <c>if</c> without <c>else</c> directly under one that has an <c>else</c> is not
/// looked for: no source has that tree.
/// </remarks>
internal sealed class SyntaxPrinter(Parentheses parentheses)
{
    // While positive, `in` would end the head of a `for` statement.
    private int _headsOfFor;

    /// <summary>How tightly the outermost part of an expression binds, after the productions of ECMA-262 §13.</summary>
    private enum Level
    {
        Sequence,
        Assignment,
        Conditional,
        Or,
        And,
        BitwiseOr,
        BitwiseXor,
        BitwiseAnd,
        Equality,
        Relational,
        Shift,
        Additive,
        Multiplicative,
        Exponent,
        Unary,
        Update,
        OptionalChain,
        Call,
        Member,
        Primary,
    }

    public static string Print(Node node, Parentheses parentheses) => node is Acornima.Ast.Program program
        ? new SyntaxPrinter(parentheses).StatementLines(program.Body)
        : throw new ArgumentOutOfRangeException(nameof(node), node.TypeText, "Only programs can be printed.");

    // ---- Statements ------------------------------------------------------------------------------------------

    private string StatementLines(in NodeList<Statement> statements)
    {
        var text = new StringBuilder();
        foreach (var statement in statements)
        {
            text.Append(Statement(statement)).Append('\n');
        }

        return text.ToString();
    }

    private string Block(BlockStatement block) => $"{{\n{StatementLines(block.Body)}}}";

    private string Statement(Statement statement) => statement switch
    {
        BlockStatement n => Block(n),
        EmptyStatement => ";",
        DebuggerStatement => "debugger;",
        Directive n => $"{((StringLiteral)n.Expression).Raw};",
        ExpressionStatement n => $"{ExpressionOfStatement(n.Expression)};",
        VariableDeclaration n => $"{Variables(n)};",
        FunctionDeclaration n => Function(n),
        ClassDeclaration n => Class(n),
        IfStatement n => $"if ({Any(n.Test)}) {Statement(n.Consequent)}"
            + (n.Alternate is { } alternate ? $" else {Statement(alternate)}" : ""),
        ForStatement n => $"for ({InitOfFor(n.Init)}; {Optional(n.Test)}; {Optional(n.Update)}) {Statement(n.Body)}",
        ForInStatement n => $"for ({TargetOfFor(n.Left)} in {Any(n.Right)}) {Statement(n.Body)}",
        ForOfStatement n => $"for{(n.Await ? " await" : "")} ({TargetOfFor(n.Left)} of {Operand(n.Right)}) {Statement(n.Body)}",
        WhileStatement n => $"while ({Any(n.Test)}) {Statement(n.Body)}",
        DoWhileStatement n => $"do {Statement(n.Body)} while ({Any(n.Test)});",
        WithStatement n => $"with ({Any(n.Object)}) {Statement(n.Body)}",
        SwitchStatement n => $"switch ({Any(n.Discriminant)}) {{\n{string.Concat(n.Cases.Select(Case))}}}",
        LabeledStatement n => $"{n.Label.Name}: {Statement(n.Body)}",
        BreakStatement n => n.Label is { } label ? $"break {label.Name};" : "break;",
        ContinueStatement n => n.Label is { } label ? $"continue {label.Name};" : "continue;",
        ReturnStatement n => n.Argument is { } argument ? $"return {Any(argument)};" : "return;",
        ThrowStatement n => $"throw {Any(n.Argument)};",
        TryStatement n => $"try {Block(n.Block)}{Catch(n.Handler)}"
            + (n.Finalizer is { } finalizer ? $" finally {Block(finalizer)}" : ""),
        ImportDeclaration n => Import(n),
        ExportNamedDeclaration n => Export(n),
        ExportDefaultDeclaration n => $"export default {DefaultExport(n.Declaration)}",
        ExportAllDeclaration n => $"export *{(n.Exported is { } name ? $" as {ModuleName(name)}" : "")}"
            + $" from {Quoted(n.Source.Value)}{Attributes(n.Attributes)};",
        _ => throw new UnreachableException(statement.GetType().Name),
    };

    private string Case(SwitchCase clause) =>
        $"{(clause.Test is { } test ? $"case {Any(test)}" : "default")}:\n{StatementLines(clause.Consequent)}";

    private string Catch(CatchClause? clause) => clause switch
    {
        null => "",
        { Param: { } parameter } => $" catch ({Target(parameter)}) {Block(clause.Body)}",
        _ => $" catch {Block(clause.Body)}",
    };

    /// <summary>An expression as a statement: not what would begin a block, a declaration or a directive.</summary>
    private string ExpressionOfStatement(Expression expression)
    {
        var text = Any(expression);
        return expression is StringLiteral || text[0] is '{' or '@'
            || StartsWithWord(text, "function", "class", "let", "async function")
                ? $"({text})"
                : text;
    }

    private string InitOfFor(StatementOrExpression? init)
    {
        if (init is null)
        {
            return "";
        }

        _headsOfFor++;
        var text = init is VariableDeclaration variables ? Variables(variables) : Any((Expression)init);
        _headsOfFor--;
        return init is Expression && StartsWithWord(text, "let") ? $"({text})" : text;
    }

    private string TargetOfFor(Node left)
    {
        _headsOfFor++;
        var text = left is VariableDeclaration variables ? Variables(variables) : Target(left);
        _headsOfFor--;
        return left is Expression && StartsWithWord(text, "let", "async", "using") ? $"({text})" : text;
    }

    private string Variables(VariableDeclaration variables)
    {
        var keyword = variables.Kind switch
        {
            VariableDeclarationKind.Var => "var",
            VariableDeclarationKind.Let => "let",
            VariableDeclarationKind.Const => "const",
            VariableDeclarationKind.Using => "using",
            VariableDeclarationKind.AwaitUsing => "await using",
            VariableDeclarationKind.Unknown => throw new UnreachableException("a declaration without a keyword"),
        };
        return $"{keyword} {string.Join(", ", variables.Declarations.Select(Declarator))}";
    }

    private string Declarator(VariableDeclarator declarator) =>
        Target(declarator.Id) + (declarator.Init is { } init ? $" = {Operand(init)}" : "");

    // ---- Modules ---------------------------------------------------------------------------------------------

    private static string Import(ImportDeclaration declaration)
    {
        var phase = declaration.Phase switch
        {
            ImportPhase.None => "",
            ImportPhase.Source => "source ",
            ImportPhase.Defer => "defer ",
        };
        var parts = new List<string>();
        var named = new List<string>();
        foreach (var specifier in declaration.Specifiers)
        {
            switch (specifier)
            {
                case ImportSpecifier n:
                    named.Add(n.Imported == n.Local ? n.Local.Name : $"{ModuleName(n.Imported)} as {n.Local.Name}");
                    break;
                case ImportNamespaceSpecifier n:
                    parts.Add($"* as {n.Local.Name}");
                    break;
                default:
                    parts.Add(specifier.Local.Name);
                    break;
            }
        }

        if (named.Count > 0)
        {
            parts.Add($"{{ {string.Join(", ", named)} }}");
        }

        var from = parts.Count > 0 ? $"{phase}{string.Join(", ", parts)} from " : "";
        return $"import {from}{Quoted(declaration.Source.Value)}{Attributes(declaration.Attributes)};";
    }

    private string Export(ExportNamedDeclaration declaration)
    {
        if (declaration.Declaration is { } declared)
        {
            return $"export {Statement(declared)}";
        }

        var names = declaration.Specifiers.Select(n => n.Exported == n.Local
            ? ModuleName(n.Local)
            : $"{ModuleName(n.Local)} as {ModuleName(n.Exported)}");
        var from = declaration.Source is { } source ? $" from {Quoted(source.Value)}" : "";
        return $"export {{ {string.Join(", ", names)} }}{from}{Attributes(declaration.Attributes)};";
    }

    private string DefaultExport(StatementOrExpression declaration)
    {
        if (declaration is Statement statement)
        {
            return Statement(statement);
        }

        var text = Operand((Expression)declaration);
        return text[0] == '@' || StartsWithWord(text, "function", "class", "async function") ? $"({text});" : $"{text};";
    }

    private static string Attributes(in NodeList<ImportAttribute> attributes) => attributes.Count == 0
        ? ""
        : $" with {{ {string.Join(", ", attributes.Select(n => $"{ModuleName(n.Key)}: {Quoted(n.Value.Value)}"))} }}";

    private static string ModuleName(Expression name) => name switch
    {
        Identifier n => n.Name,
        StringLiteral n => Quoted(n.Value),
        _ => throw new UnreachableException(name.GetType().Name),
    };

    // ---- Functions and classes -------------------------------------------------------------------------------

    private string Function(IFunction function) =>
        $"{(function.Async ? "async " : "")}function{(function.Generator ? "*" : "")} {function.Id?.Name}{Signature(function)}";

    private string Signature(IFunction function) =>
        $"({string.Join(", ", function.Params.Select(Target))}) {Block((FunctionBody)function.Body)}";

    private string Arrow(ArrowFunctionExpression arrow)
    {
        var head = $"{(arrow.Async ? "async " : "")}({string.Join(", ", arrow.Params.Select(Target))}) =>";
        if (arrow.Body is FunctionBody block)
        {
            return $"{head} {Block(block)}";
        }

        var body = Operand((Expression)arrow.Body);
        return body[0] == '{' ? $"{head} ({body})" : $"{head} {body}";
    }

    private string Class(IClass node)
    {
        var heritage = node.SuperClass is { } super ? $" extends {Operand(super, Level.OptionalChain)}" : "";
        var elements = string.Concat(node.Body.Body.Select(element => $"{ClassElement(element)}\n"));
        return $"{Decorators(node.Decorators)}class {node.Id?.Name}{heritage} {{\n{elements}}}";
    }

    private string ClassElement(Node element) => element switch
    {
        StaticBlock n => $"static {Block(n)}",
        MethodDefinition n => Decorators(n.Decorators) + Static(n) + Method(n.Kind, Key(n), n.Value),
        PropertyDefinition n => $"{Decorators(n.Decorators)}{Static(n)}{Key(n)}{Initializer(n.Value)};",
        AccessorProperty n => $"{Decorators(n.Decorators)}{Static(n)}accessor {Key(n)}{Initializer(n.Value)};",
        _ => throw new UnreachableException(element.GetType().Name),
    };

    private static string Static(ClassProperty element) => element.Static ? "static " : "";

    private string Initializer(Expression? value) => value is null ? "" : $" = {Operand(value)}";

    private string Method(PropertyKind kind, string key, FunctionExpression function)
    {
        var words = kind switch
        {
            PropertyKind.Get => "get ",
            PropertyKind.Set => "set ",
            _ => (function.Async ? "async " : "") + (function.Generator ? "*" : ""),
        };
        return $"{words}{key}{Signature(function)}";
    }

    private string Decorators(in NodeList<Decorator> decorators) => string.Concat(decorators.Select(n =>
        IsBareDecorator(n.Expression) ? $"@{Any(n.Expression)} " : $"@({Any(n.Expression)}) "));

    /// <summary>Whether a decorator needs no parentheses: <c>a.b.c</c>, <c>a.b.c(d)</c></summary>
    private static bool IsBareDecorator(Expression expression)
    {
        var callee = expression is CallExpression { Optional: false } call ? call.Callee : expression;
        while (callee is MemberExpression { Computed: false, Optional: false } member)
        {
            callee = member.Object;
        }

        return callee is Identifier;
    }

    private string Key(IProperty property) => property.Computed ? $"[{Operand(property.Key)}]" : Any(property.Key);

    // ---- Patterns --------------------------------------------------------------------------------------------

    /// <summary>What is declared or assigned to.</summary>
    private string Target(Node target) => target switch
    {
        ArrayPattern n => Elements(n.Elements.Select(element => element is null ? null : Target(element))),
        ObjectPattern n => $"{{ {string.Join(", ", n.Properties.Select(Target))} }}",
        AssignmentPattern n => $"{Target(n.Left)} = {Operand(n.Right)}",
        RestElement n => $"...{Target(n.Argument)}",
        AssignmentProperty { Shorthand: true } n => Target(n.Value),
        AssignmentProperty n => $"{Key(n)}: {Target(n.Value)}",
        Expression n => Operand(n, Level.Call),
        _ => throw new UnreachableException(target.GetType().Name),
    };

    // ---- Expressions -----------------------------------------------------------------------------------------

    private string Optional(Expression? expression) => expression is null ? "" : Any(expression);

    /// <summary>An expression where a comma expression may stand, too.</summary>
    private string Any(Expression expression) => Bare(expression);

    /// <summary>An expression where only one that binds at least so tightly may stand.</summary>
    private string Operand(Expression expression, Level atLeast = Level.Assignment)
    {
        var level = LevelOf(expression);
        var isNeeded = level < atLeast || (_headsOfFor > 0 && expression is BinaryExpression { Operator: Operator.In });
        var isWanted = parentheses == Parentheses.Everywhere && level < Level.Primary && expression is not SpreadElement;
        return isNeeded || isWanted ? $"({Bare(expression, inParentheses: true)})" : Bare(expression);
    }

    /// <summary>The object of a member, the callee of a call, a tag: parentheses here would end an optional chain.</summary>
    private string Head(Expression expression) =>
        LevelOf(expression) < Level.Call || expression is NumericLiteral
            ? $"({Bare(expression, inParentheses: true)})"
            : Bare(expression);

    private string Bare(Expression expression, bool inParentheses = false)
    {
        // Only an expression that is the whole head of a `for` gets here with its `in` in the open.
        if (_headsOfFor > 0 && !inParentheses && expression is BinaryExpression { Operator: Operator.In })
        {
            return $"({Bare(expression, inParentheses: true)})";
        }

        return expression switch
        {
            Identifier n => n.Name,
            PrivateIdentifier n => $"#{n.Name}",
            ThisExpression => "this",
            Super => "super",
            NullLiteral => "null",
            BooleanLiteral n => n.Value ? "true" : "false",
            NumericLiteral n => double.IsInfinity(n.Value) ? "1e999" : n.Value.ToString("R", CultureInfo.InvariantCulture),
            BigIntLiteral n => $"{n.BigInt}n",
            StringLiteral n => Quoted(n.Value),
            RegExpLiteral n => $"/{n.RegExp.Pattern}/{n.RegExp.Flags}",
            TemplateLiteral n => Template(n),
            ArrayExpression n => Elements(n.Elements.Select(element => element is null ? null : Operand(element))),
            ObjectExpression n => $"{{ {string.Join(", ", n.Properties.Select(ObjectMember))} }}",
            FunctionExpression n => Function(n),
            ClassExpression n => Class(n),
            ArrowFunctionExpression n => Arrow(n),
            MetaProperty n => $"{n.Meta.Name}.{n.Property.Name}",
            SpreadElement n => $"...{Operand(n.Argument)}",
            MemberExpression n => Head(n.Object) + Link(n),
            CallExpression n => $"{Head(n.Callee)}{(n.Optional ? "?." : "")}({Arguments(n.Arguments)})",
            TaggedTemplateExpression n => Head(n.Tag) + Template(n.Quasi),
            ChainExpression n => Bare(n.Expression),
            NewExpression n => $"new {Operand(n.Callee, Level.Member)}({Arguments(n.Arguments)})",
            ImportExpression n => ImportCall(n),
            UpdateExpression n => n.Prefix
                ? Text(n.Operator) + Operand(n.Argument, Level.Call)
                : Operand(n.Argument, Level.Call) + Text(n.Operator),
            UnaryExpression n => $"{Text(n.Operator)} {Operand(n.Argument, Level.Unary)}",
            AwaitExpression n => $"await {Operand(n.Argument, Level.Unary)}",
            YieldExpression n => $"yield{(n.Delegate ? "*" : "")}{(n.Argument is { } argument ? $" {Operand(argument)}" : "")}",
            BinaryExpression n => Binary(n),
            AssignmentExpression n => $"{Target(n.Left)} {Text(n.Operator)} {Operand(n.Right)}",
            ConditionalExpression n =>
                $"{Operand(n.Test, Level.Or)} ? {Operand(n.Consequent)} : {Operand(n.Alternate)}",
            SequenceExpression n => string.Join(", ", n.Expressions.Select(each => Operand(each))),
            _ => throw new UnreachableException(expression.GetType().Name),
        };
    }

    private string Link(MemberExpression member) => (member.Computed, member.Optional) switch
    {
        (true, true) => $"?.[{Any(member.Property)}]",
        (true, false) => $"[{Any(member.Property)}]",
        (false, true) => $"?.{Any(member.Property)}",
        (false, false) => $".{Any(member.Property)}",
    };

    private string Arguments(in NodeList<Expression> arguments) =>
        string.Join(", ", arguments.Select(argument => Operand(argument)));

    private string ImportCall(ImportExpression call)
    {
        var phase = call.Phase switch
        {
            ImportPhase.None => "",
            ImportPhase.Source => ".source",
            ImportPhase.Defer => ".defer",
        };
        return $"import{phase}({Operand(call.Source)}{(call.Options is { } options ? $", {Operand(options)}" : "")})";
    }

    private string Binary(BinaryExpression binary)
    {
        var level = LevelOf(binary.Operator);
        var isRightward = binary.Operator == Operator.Exponentiation;
        var isCoalesce = binary.Operator == Operator.NullishCoalescing;
        var left = binary.Left is LogicalExpression { Operator: var inner } && isCoalesce != (inner == Operator.NullishCoalescing)
            ? Level.Primary // `??` does not mix with the others
            : isRightward ? Level.Update : level;
        var right = isRightward ? level : isCoalesce ? Level.BitwiseOr : level + 1;
        return $"{Operand(binary.Left, left)} {Text(binary.Operator)} {Operand(binary.Right, right)}";
    }

    private string ObjectMember(Node member) => member switch
    {
        SpreadElement n => Bare(n),
        ObjectProperty { Value: FunctionExpression function } n when n.Method || n.Kind is PropertyKind.Get or PropertyKind.Set =>
            Method(n.Kind, Key(n), function),
        ObjectProperty { Shorthand: true, Value: Identifier name } => name.Name,
        ObjectProperty { Shorthand: false, Value: Expression value } n => $"{Key(n)}: {Operand(value)}",
        _ => throw new UnreachableException(member.GetType().Name),
    };

    private string Template(TemplateLiteral template)
    {
        var text = new StringBuilder("`");
        for (var i = 0; i < template.Quasis.Count; i++)
        {
            text.Append(template.Quasis[i].Value.Raw);
            if (i < template.Expressions.Count)
            {
                text.Append("${").Append(Any(template.Expressions[i])).Append('}');
            }
        }

        return text.Append('`').ToString();
    }

    /// <summary><c>[a, , b]</c>; a hole at the end has a comma behind it.</summary>
    private static string Elements(IEnumerable<string?> elements)
    {
        var all = elements.ToList();
        return $"[{string.Join(", ", all)}{(all is [.., null] ? "," : "")}]";
    }

    // ---- Tokens and levels -----------------------------------------------------------------------------------

    private static bool StartsWithWord(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal)
                && (text.Length == word.Length || !IsWordCharacter(text[word.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWordCharacter(char character) => character is '$' or '_' or > '~' || char.IsAsciiLetterOrDigit(character);

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            if (character is >= ' ' and <= '~' and not ('"' or '\\'))
            {
                quoted.Append(character);
            }
            else
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
        }

        return quoted.Append('"').ToString();
    }

    private static Level LevelOf(Expression expression) => expression switch
    {
        SequenceExpression => Level.Sequence,
        AssignmentExpression or ArrowFunctionExpression or YieldExpression => Level.Assignment,
        ConditionalExpression => Level.Conditional,
        BinaryExpression n => LevelOf(n.Operator),
        UpdateExpression => Level.Update,
        UnaryExpression or AwaitExpression => Level.Unary,
        ChainExpression => Level.OptionalChain,
        CallExpression or ImportExpression => Level.Call,
        MemberExpression or TaggedTemplateExpression => LevelOfMember(expression),
        NewExpression or MetaProperty => Level.Member,
        _ => Level.Primary,
    };

    /// <summary>A member of what a call returns is no callee of <c>new</c>.</summary>
    private static Level LevelOfMember(Expression member)
    {
        while (true)
        {
            switch (member)
            {
                case MemberExpression n:
                    member = n.Object;
                    break;
                case TaggedTemplateExpression n:
                    member = n.Tag;
                    break;
                default:
                    return member is CallExpression or ImportExpression ? Level.Call : Level.Member;
            }
        }
    }

    private static Level LevelOf(Operator op) => op switch
    {
        Operator.NullishCoalescing or Operator.LogicalOr => Level.Or,
        Operator.LogicalAnd => Level.And,
        Operator.BitwiseOr => Level.BitwiseOr,
        Operator.BitwiseXor => Level.BitwiseXor,
        Operator.BitwiseAnd => Level.BitwiseAnd,
        >= Operator.Equality and <= Operator.StrictInequality => Level.Equality,
        >= Operator.LessThan and <= Operator.InstanceOf => Level.Relational,
        >= Operator.LeftShift and <= Operator.UnsignedRightShift => Level.Shift,
        Operator.Addition or Operator.Subtraction => Level.Additive,
        Operator.Multiplication or Operator.Division or Operator.Remainder => Level.Multiplicative,
        Operator.Exponentiation => Level.Exponent,
        _ => throw new UnreachableException($"{op} has no two operands"),
    };

    private static string Text(Operator op) => op switch
    {
        Operator.Assignment => "=",
        Operator.NullishCoalescingAssignment => "??=",
        Operator.LogicalOrAssignment => "||=",
        Operator.LogicalAndAssignment => "&&=",
        Operator.BitwiseOrAssignment => "|=",
        Operator.BitwiseXorAssignment => "^=",
        Operator.BitwiseAndAssignment => "&=",
        Operator.LeftShiftAssignment => "<<=",
        Operator.RightShiftAssignment => ">>=",
        Operator.UnsignedRightShiftAssignment => ">>>=",
        Operator.AdditionAssignment => "+=",
        Operator.SubtractionAssignment => "-=",
        Operator.MultiplicationAssignment => "*=",
        Operator.DivisionAssignment => "/=",
        Operator.RemainderAssignment => "%=",
        Operator.ExponentiationAssignment => "**=",
        Operator.NullishCoalescing => "??",
        Operator.LogicalOr => "||",
        Operator.LogicalAnd => "&&",
        Operator.BitwiseOr => "|",
        Operator.BitwiseXor => "^",
        Operator.BitwiseAnd => "&",
        Operator.Equality => "==",
        Operator.Inequality => "!=",
        Operator.StrictEquality => "===",
        Operator.StrictInequality => "!==",
        Operator.LessThan => "<",
        Operator.LessThanOrEqual => "<=",
        Operator.GreaterThan => ">",
        Operator.GreaterThanOrEqual => ">=",
        Operator.In => "in",
        Operator.InstanceOf => "instanceof",
        Operator.LeftShift => "<<",
        Operator.RightShift => ">>",
        Operator.UnsignedRightShift => ">>>",
        Operator.Addition => "+",
        Operator.Subtraction => "-",
        Operator.Multiplication => "*",
        Operator.Division => "/",
        Operator.Remainder => "%",
        Operator.Exponentiation => "**",
        Operator.Increment => "++",
        Operator.Decrement => "--",
        Operator.LogicalNot => "!",
        Operator.BitwiseNot => "~",
        Operator.UnaryPlus => "+",
        Operator.UnaryNegation => "-",
        Operator.TypeOf => "typeof",
        Operator.Void => "void",
        Operator.Delete => "delete",
        Operator.Unknown => throw new UnreachableException("an expression without an operator"),
    };
}
