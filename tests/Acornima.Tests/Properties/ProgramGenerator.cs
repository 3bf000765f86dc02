using System.Globalization;
using Acornima.Tests.Contract;
using FsCheck;
using FsCheck.Fluent;

namespace Acornima.Tests.Properties;

/// <summary>A random program, and how it is to be parsed.</summary>
internal sealed record RandomProgram(string Kind, string Text)
{
    public Acornima.Ast.Program Parse(string text) => ContractCases.Parse(Kind, text);

    public override string ToString() => $"{Kind}\n{Text}";
}

/// <summary>Writes random programs that the language accepts, by its productions, with line breaks and comments between tokens.</summary>
/// <remarks>
/// FsCheck chooses the seed and the size. A program is not made of smaller generators, because what may come next depends on
/// what stands around: names already declared, labels, loops, <c>async</c>, strict code. So there is no shrinking either.
/// </remarks>
internal sealed class ProgramGenerator
{
    private const int MaxDepth = 12;

    private static readonly string[] Names =
        ["a", "b", "c", "$", "_x", "\u00e9t\u00e9", "\ud842\udfb7", "\\u0061b", "of", "get", "set", "from", "as", "accessor", "meta", "using", "async", "undefined"];

    private static readonly string[] SloppyNames = ["let", "static", "implements", "public"];

    private static readonly string[] PropertyNames =
        ["a", "b", "if", "class", "new", "await", "yield", "static", "get", "set", "async", "let", "of", "null", "accessor", "i\\u0066"];

    private static readonly string[] Strings =
        ["''", "\"a\"", "'it\\'s'", "\"\\\"\"", "'\\u{1F600}\\x41\\n\\0'", "'\\ud800'", "'\u2028\\\\'", "'a\\\nb'", "'use strict'"];

    private static readonly string[] Numbers =
        ["0", "1", "1.5", ".5", "5.", "1e21", "1e-7", "0x1F", "0b10", "0o17", "1_000", "1e400", "5e-324", "123456789012345678", "10n", "0xFFn"];

    private static readonly string[] RegExps =
        ["/a/", "/[/]\\//g", "/(?<n>a)|\\k<n>/u", "/=/", "/[\\w--[a-c]]/v", "/(?i:a)b{1,2}?/dy", "/\\u{61}\\p{L}/u", "/\\)`'\"/s"];

    private static readonly string[] TemplateTexts = ["", "a", "$", "{", "}", "\\`", "\\${", "\\n", "\n", "//", "'\"", "\u2028"];

    private static readonly string[] BinaryOperators =
        ["|", "^", "&", "==", "!=", "===", "!==", "<", "<=", ">", ">=", "instanceof", "<<", ">>", ">>>", "+", "-", "*", "/", "%", "in", "**"];

    private static readonly string[] AssignmentOperators =
        ["=", "+=", "-=", "*=", "/=", "%=", "**=", "<<=", ">>=", ">>>=", "&=", "^=", "|=", "&&=", "||=", "??="];

    private static readonly string[] UnaryOperators = ["!", "~", "+", "-", "typeof", "void", "delete"];

    private static readonly string[] Gaps = [" ", " ", " ", " ", "  ", "\n", "/* c */", "/* ) */ ", "// c\n", "\t", "\u00a0"];

    private readonly Random _random;
    private readonly bool _isModule;
    private int _budget;
    private int _depth;
    private int _names;
    private bool _hasDefault;
    private Context _context;

    private ProgramGenerator(int seed, int size, bool isModule, bool isStrict)
    {
        // The same seed gives the same numbers; nobody guards a secret with them.
        _random = new Random(seed);
        _budget = 20 + (size * 8);
        _isModule = isModule;
        _context = new Context { IsStrict = isStrict, Await = isModule, AwaitIsName = !isModule, Return = !isModule };
    }

    /// <summary>Programs of every kind that <see cref="ContractCases.Parse"/> knows.</summary>
    public static Gen<RandomProgram> Programs { get; } = Gen.Sized(size =>
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from kind in Gen.Elements("s", "s", "S", "m", "m")
        select new RandomProgram(kind, new ProgramGenerator(seed, size, kind == "m", kind != "s").Program()));

    /// <summary>What the code around a place allows there.</summary>
    private readonly record struct Context
    {
        public bool IsStrict { get; init; }

        /// <summary><c>await a</c> is an expression.</summary>
        public bool Await { get; init; }

        /// <summary><c>await</c> is a name.</summary>
        public bool AwaitIsName { get; init; }

        public bool Yield { get; init; }

        public bool Return { get; init; }

        public bool Break { get; init; }

        public bool Continue { get; init; }

        public bool InFunction { get; init; }

        public bool SuperProperty { get; init; }

        public bool SuperCall { get; init; }

        /// <summary>In the head of a <c>for</c>, where the operator <c>in</c> would end it.</summary>
        public bool NoIn { get; init; }

        /// <summary>In a field or static block, which must not say <c>arguments</c>.</summary>
        public bool NoArguments { get; init; }

        /// <summary>A private name that is declared, or null.</summary>
        public string? Private { get; init; }

        /// <summary>A label that <c>break</c> can name, and whether <c>continue</c> can, too; or null.</summary>
        public string? Label { get; init; }

        public bool LabelIsLoop { get; init; }
    }

    // ---- Chance ----------------------------------------------------------------------------------------------

    private bool Chance(int percent) => _random.Next(100) < percent;

    private string Any(params ReadOnlySpan<string> choices) => choices[_random.Next(choices.Length)];

    private string Gap() => Any(Gaps);

    /// <summary>Blanks without a line break.</summary>
    private string Blank() => Any(" ", " ", "  ", " /* c */ ");

    private string Fresh(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{++_names}");

    private string List(int most, Func<string> item, string separator = ",") =>
        string.Join(separator + Gap(), Enumerable.Range(0, _random.Next(most + 1)).Select(_ => item()));

    private string List1(int most, Func<string> item, string separator = ",") =>
        string.Join(separator + Gap(), Enumerable.Range(0, 1 + _random.Next(most)).Select(_ => item()));

    /// <summary>Whether the program should come to an end.</summary>
    private bool IsExhausted => _budget <= 0 || _depth >= MaxDepth;

    private string Nested(Func<string> write)
    {
        _budget--;
        _depth++;
        var text = write();
        _depth--;
        return text;
    }

    private string Within(Context context, Func<string> write)
    {
        var outer = _context;
        _context = context;
        var text = write();
        _context = outer;
        return text;
    }

    // ---- Statements ------------------------------------------------------------------------------------------

    private string Program()
    {
        var text = Chance(10) ? "#!shebang\n" : "";
        text += Chance(20) ? "'a \\'directive';\n" : "";
        do
        {
            text += (_isModule && Chance(40) ? ModuleItem() : StatementListItem()) + Any("\n", " ", "\r\n");
        }
        while (_budget > 0);
        return text;
    }

    private string Statements() => string.Concat(Enumerable.Range(0, IsExhausted ? 0 : _random.Next(4)).Select(_ => StatementListItem() + Gap()));

    private string Block() => $"{{{Gap()}{Statements()}}}";

    private string StatementListItem() => Chance(30) ? Nested(Declaration) : Statement();

    private string Declaration() => _random.Next(9) switch
    {
        0 => $"let {List1(2, () => Chance(30) ? Fresh("v") : LexicalBinding())};",
        1 => $"const {List1(2, LexicalBinding)};",
        2 when _depth > 1 || _context.InFunction => $"using {List1(2, () => $"{Fresh("v")}{Gap()}= {Assignment()}")};",
        3 when _context.Await => $"await{Blank()}using {Fresh("v")} = {Assignment()};",
        4 or 5 => Function($"{Fresh("f")}", isAsync: Chance(30), isGenerator: Chance(30)),
        6 or 7 => Class(Fresh("C")),
        _ => $"var {List1(2, () => Chance(50) ? VarName() : $"{Pattern(VarName)} = {Assignment()}")};",
    };

    private string LexicalBinding() => Chance(50)
        ? $"{Fresh("v")}{Gap()}= {Assignment()}"
        : $"{Pattern(() => Fresh("v"))} = {Assignment()}";

    private string Statement() => Nested(() => _random.Next(IsExhausted ? 6 : 26) switch
    {
        0 => ";",
        1 => "debugger;",
        2 => $"var {VarName()};",
        3 when _context.Return => $"return{Any("", $" {Expression()}")};",
        3 or 4 or 5 or 6 or 7 => $"{ExpressionOfStatement()};",
        8 or 9 => Block(),
        10 => $"if{Gap()}({Expression()}) {Statement()}",
        11 => $"if ({Expression()}) {ClosedStatement()} else {Statement()}",
        12 => For(),
        13 or 14 => ForInOrOf(),
        15 => $"while ({Expression()}) {Body()}",
        16 => $"do {Body()} while{Gap()}({Expression()}){Any(";", "\n", "")}",
        17 when !_context.IsStrict => $"with ({Expression()}) {Statement()}",
        18 => Switch(),
        19 => Labeled(),
        20 => Jump(),
        21 => $"throw {Expression()};",
        22 => $"try {Block()} catch{Any("", $" ({Fresh("v")})", $" ({Pattern(() => Fresh("v"))})")} {Block()}{(Chance(40) ? $" finally {Block()}" : "")}",
        23 => $"try {Block()} finally {Block()}",
        24 when !_context.IsStrict => $"if ({Expression()}) {Function(Fresh("f"), isAsync: false, isGenerator: false)}",
        _ => $"{ExpressionOfStatement()};",
    });

    /// <summary>A statement that no <c>else</c> behind it can belong to.</summary>
    private string ClosedStatement() => Chance(50) ? Block() : $"{ExpressionOfStatement()};";

    /// <summary>The body of a loop.</summary>
    private string Body() => Within(_context with { Break = true, Continue = true }, Statement);

    private string Jump()
    {
        var choices = new List<string>();
        if (_context.Break)
        {
            choices.Add("break");
        }

        if (_context.Continue)
        {
            choices.Add("continue\n");
        }

        if (_context.Label is { } label)
        {
            choices.Add($"break{Blank()}{label}");
            if (_context.LabelIsLoop)
            {
                choices.Add($"continue {label}");
            }
        }

        return choices.Count == 0 ? ";" : $"{choices[_random.Next(choices.Count)]};";
    }

    private string Labeled()
    {
        var label = Fresh("l");
        var isLoop = Chance(60);
        var context = _context with { Label = label, LabelIsLoop = isLoop };
        return $"{label}{Gap()}: " + Within(context, isLoop ? Chance(50) ? For : ForInOrOf : Block);
    }

    private string Switch()
    {
        var context = _context with { Break = true };
        var cases = List(3, () => $"case {Expression()}: {Within(context, () => IsExhausted ? "" : Statement())}", "");
        var last = Chance(50) ? $"default: {Within(context, Statement)}" : "";
        return $"switch ({Expression()}) {{ {cases} {last} {Any("", "case 0:")} }}";
    }

    private string For()
    {
        var init = Within(_context with { NoIn = true }, () => _random.Next(4) switch
        {
            0 => "",
            1 => $"var {List1(2, () => $"{VarName()} = {Assignment()}")}",
            2 => $"let {List1(2, LexicalBinding)}",
            _ => HeadSafe(Expression()),
        });
        return $"for{Gap()}({init};{Gap()}{Any("", Expression())}; {Any("", Expression())}) {Body()}";
    }

    private string ForInOrOf()
    {
        var isOf = Chance(50);
        var isAwait = isOf && _context.Await && Chance(50);
        var left = Within(_context with { NoIn = true }, () => _random.Next(6) switch
        {
            0 => $"var {VarName()}",
            1 => $"let {Pattern(() => Fresh("v"))}",
            2 => $"const {Fresh("v")}",
            3 => Pattern(AssignmentTarget),
            4 when isOf => $"{(_context.Await && Chance(50) ? "await " : "")}using {Fresh("v")}",
            _ => HeadSafe(AssignmentTarget()),
        });
        if (!isOf && !_context.IsStrict && Chance(10))
        {
            left = $"var {VarName()} = {Within(_context with { NoIn = true }, Assignment)}";
        }

        return $"for{(isAwait ? " await" : "")} ({left} {(isOf ? $"of {Assignment()}" : $"in {Expression()}")}) {Body()}";
    }

    /// <summary>An expression that does not begin like a declaration.</summary>
    private static string HeadSafe(string text) =>
        text.StartsWith("let", StringComparison.Ordinal) || text.StartsWith("async", StringComparison.Ordinal)
            || text.StartsWith("using", StringComparison.Ordinal) || text.StartsWith("await", StringComparison.Ordinal)
                ? $"({text})"
                : text;

    private string ExpressionOfStatement()
    {
        var text = Expression();
        return text[0] is '{' or '@' or '\'' or '"' || text.StartsWith("function", StringComparison.Ordinal)
            || text.StartsWith("class", StringComparison.Ordinal) || text.StartsWith("let", StringComparison.Ordinal)
            || text.StartsWith("async", StringComparison.Ordinal)
                ? Any($"({text})", $"void {Parenthesized(text)}")
                : text;
    }

    // ---- Modules ---------------------------------------------------------------------------------------------

    private string ModuleItem() => Nested(() => _random.Next(14) switch
    {
        0 => $"import {ModuleString()}{Attributes()};",
        1 => $"import {Fresh("i")}{Any("", $", * as {Fresh("i")}", $", {{ {List(2, ImportName)} }}")} from {ModuleString()}{Attributes()};",
        2 => $"import {{ {List(3, ImportName)} }} from {ModuleString()};",
        3 => $"import * as {Fresh("i")} from {ModuleString()};",
        4 => $"import source {Fresh("i")} from {ModuleString()};",
        5 => $"import defer * as {Fresh("i")} from {ModuleString()}{Attributes()};",
        6 => $"export {{ {List(3, () => Any($"{Any(PropertyNames)} as {Fresh("x")}", $"default as {Fresh("x")}", $"'{Fresh("s")}'", $"{Fresh("x")}"))} }} from {ModuleString()}{Attributes()};",
        7 => $"export *{Any("", $" as {Fresh("x")}", $" as '{Fresh("s")}'")} from {ModuleString()}{Attributes()};",
        8 => ExportLocal(),
        9 => $"export {Any($"let {Fresh("v")}", $"const {Pattern(() => Fresh("v"))} = {Assignment()}", $"var {Fresh("v")}")};",
        10 => $"export {Function(Fresh("f"), Chance(40), Chance(40))}",
        11 => $"export {Class(Fresh("C"))}",
        _ => ExportDefault(),
    });

    private string ExportLocal()
    {
        var name = Fresh("v");
        return $"var {name}; export {{ {name}{Any("", $" as {Fresh("x")}", $" as '{Fresh("s")}'")} }};";
    }

    private string ExportDefault()
    {
        if (_hasDefault)
        {
            return $"{ExpressionOfStatement()};";
        }

        _hasDefault = true;
        return "export default " + _random.Next(4) switch
        {
            0 => Function(Any("", Fresh("f")), Chance(40), Chance(40)),
            1 => Class(Any("", Fresh("C"))),
            2 => $"({Function("", false, false)});",
            _ => $"{HeadSafeDefault(Assignment())};",
        };
    }

    /// <summary>An expression that is no declaration after <c>export default</c>.</summary>
    private static string HeadSafeDefault(string text) =>
        text.StartsWith("function", StringComparison.Ordinal) || text.StartsWith("class", StringComparison.Ordinal)
            || text.StartsWith("async", StringComparison.Ordinal) || text[0] == '@'
                ? Parenthesized(text)
                : text;

    private string ImportName() => Any($"{Fresh("i")}", $"{Any(PropertyNames)} as {Fresh("i")}", $"'{Fresh("s")}' as {Fresh("i")}", $"default as {Fresh("i")}");

    private string ModuleString() => Any("'m'", "\"n\"", "'./o.js'");

    private string Attributes() => Any("", "", " with { type: 'json' }", " with { 'a b': 'c', if: 'd', }", " with {}");

    // ---- Functions and classes -------------------------------------------------------------------------------

    private string Function(string name, bool isAsync, bool isGenerator) =>
        $"{(isAsync ? $"async{Blank()}" : "")}function{(isGenerator ? $"{Gap()}*" : "")} {name}{FunctionRest(isAsync, isGenerator)}";

    /// <summary>Parameters and body.</summary>
    private string FunctionRest(bool isAsync, bool isGenerator, bool isMethod = false, bool isConstructor = false, string? parameters = null)
    {
        var isNewlyStrict = parameters is null && !_context.IsStrict && Chance(15);
        var inside = _context with
        {
            IsStrict = _context.IsStrict || isNewlyStrict,
            Await = false,
            AwaitIsName = !_isModule && !isAsync,
            Yield = false,
            Return = true,
            Break = false,
            Continue = false,
            InFunction = true,
            SuperProperty = isMethod,
            SuperCall = isConstructor,
            NoIn = false,
            NoArguments = false,
            Label = null,
        };
        parameters ??= isNewlyStrict ? List(2, () => Fresh("p")) : Within(inside with { AwaitIsName = false }, Parameters);
        var body = Within(inside with { Await = isAsync, Yield = isGenerator }, Statements);
        return $"({parameters}) {{{(isNewlyStrict ? Any("'use strict';", "\"other\"; 'use strict'\n;") : "")}{Gap()}{body}}}";
    }

    private string Parameters()
    {
        var parameters = List(3, Parameter);
        return Chance(15) ? $"{parameters}{(parameters.Length > 0 ? ", " : "")}...{Any(Fresh("p"), Pattern(() => Fresh("p")))}"
            : parameters.Length > 0 && Chance(20) ? parameters + ","
            : parameters;
    }

    private string Parameter() => _random.Next(4) switch
    {
        0 => $"{Fresh("p")}{Gap()}= {Assignment()}",
        1 => $"{Pattern(() => Fresh("p"))}{(Chance(30) ? $" = {Assignment()}" : "")}",
        _ => Fresh("p"),
    };

    private string Arrow()
    {
        var isAsync = Chance(30);
        var inside = _context with
        {
            Await = false,
            AwaitIsName = _context.AwaitIsName && !isAsync,
            Yield = false,
            Label = null,
            Break = false,
            Continue = false,
        };
        // What is not yet known to be a parameter must suit the code around, too.
        var parameters = Chance(40) ? Fresh("p") : $"({Within(inside with { AwaitIsName = false }, Parameters)})";
        var body = inside with { Await = isAsync, Return = true };
        return $"{(isAsync ? $"async{Blank()}" : "")}{parameters}{Blank()}=>{Gap()}{Within(body, () => Chance(50) ? Within(body with { NoIn = false }, Block) : ArrowBody())}";
    }

    private string ArrowBody()
    {
        var text = Assignment();
        return text[0] == '{' ? Parenthesized(text) : text;
    }

    private string Class(string name) => Nested(() =>
    {
        var hasHeritage = Chance(40);
        var heritage = hasHeritage ? $" extends {Within(_context with { IsStrict = true }, LeftHandSide)}" : "";
        var privateName = Fresh("#p");
        var inside = _context with { IsStrict = true, Private = privateName };
        var decorators = Chance(15) ? Decorators() : "";
        var hasConstructor = Chance(30);
        var elements = Within(inside, () => $"{privateName};{(hasConstructor ? $" constructor{FunctionRest(false, false, isMethod: true, isConstructor: hasHeritage)}" : "")}"
            + Gap() + (IsExhausted ? "" : List(4, ClassElement, "")));
        return $"{decorators}class {name}{heritage} {{{Gap()}{elements}}}";
    });

    private string Decorators() => List1(2, () => Any($"@{Any("a", "b.if", "c.d.e")}", $"@a.b({Arguments()})", $"@({Expression()})"), "") + " ";

    private string ClassElement()
    {
        if (Chance(10))
        {
            return $"static {{{Within(FieldContext() with { Private = _context.Private, AwaitIsName = false, Break = false, Continue = false, Label = null, Return = false }, Statements)}}}";
        }

        var text = (Chance(10) ? Decorators() : "") + (Chance(25) ? $"static{Gap()}" : "");
        return text + _random.Next(10) switch
        {
            0 => $"{ClassKey()};",
            1 or 2 => $"{ClassKey()}{Gap()}= {Within(FieldContext(), Assignment)};",
            3 => $"accessor {ClassKey()}{Any(";", $" = {Within(FieldContext(), Assignment)};")}",
            4 => $"get {ClassKey()}{FunctionRest(false, false, isMethod: true, parameters: "")}",
            5 => $"set {ClassKey()}{FunctionRest(false, false, isMethod: true, parameters: Fresh("p"))}",
            6 => $"{Any("get", "set", "async", "static", "accessor", "let")}{Any(";", $" = {Within(FieldContext(), Assignment)};", FunctionRest(false, false, isMethod: true))}",
            7 => $"async {Any("", "*")}{ClassKey()}" + FunctionRest(true, false, isMethod: true),
            8 => $"*{ClassKey()}{FunctionRest(false, true, isMethod: true)}",
            _ => $"{ClassKey()}{FunctionRest(false, false, isMethod: true)}",
        };
    }

    private Context FieldContext() => _context with
    {
        Await = false,
        AwaitIsName = false,
        Yield = false,
        SuperProperty = true,
        SuperCall = false,
        NoArguments = true,
        NoIn = false,
        InFunction = true,
    };

    private string ClassKey() => Chance(30) ? Fresh("#m") : PropertyKey();

    // ---- Patterns --------------------------------------------------------------------------------------------

    /// <summary>An array or object pattern with such targets; in declarations, <c>{ a }</c> only where the target is a name.</summary>
    private string Pattern(Func<string> target) => Nested(() => Chance(50) ? ArrayPattern(target) : ObjectPattern(target));

    private string ArrayPattern(Func<string> target)
    {
        var elements = List(3, () => Any("", Element(target)));
        return Chance(25) ? $"[{elements}{(elements.Length > 0 ? ", " : "")}...{Nest(target)}]" : $"[{elements}]";
    }

    private string ObjectPattern(Func<string> target)
    {
        var name = Fresh("v");
        var isDeclaration = target != AssignmentTarget;
        var properties = List(3, () => isDeclaration && Chance(40)
            ? $"{target()}{(Chance(40) ? $" = {Assignment()}" : "")}"
            : $"{PropertyKey()}:{Gap()}{Element(target)}");
        properties += Chance(20) && !isDeclaration ? $"{(properties.Length > 0 ? ", " : "")}{name} = {Assignment()}" : "";
        return Chance(25) ? $"{{ {properties}{(properties.Length > 0 ? ", " : "")}...{target()} }}" : $"{{ {properties} }}";
    }

    private string Nest(Func<string> target) => IsExhausted || Chance(70) ? target() : Pattern(target);

    private string Element(Func<string> target) => Chance(30) ? $"{Nest(target)} = {Assignment()}" : Nest(target);

    private string VarName() => Any("x", "y", "z", "x1");

    /// <summary>A name or member to assign to.</summary>
    private string AssignmentTarget() => _random.Next(5) switch
    {
        0 => $"{SafeName()}.{Any(PropertyNames)}",
        1 => $"{SafeName()}[{Within(_context with { NoIn = false }, Expression)}]",
        2 => $"({SafeName()})",
        3 when _context.Private is { } name => $"this.{name}",
        _ => SafeName(),
    };

    private string SafeName() => Any("a", "b", "c", "x");

    // ---- Expressions -----------------------------------------------------------------------------------------

    private static string Parenthesized(string text) => $"({text})";

    private string InParentheses() => Within(_context with { NoIn = false }, () => $"({Gap()}{Expression()})");

    private string Expression() => !IsExhausted && Chance(15) ? List1(3, Assignment) : Assignment();

    private string Assignment() => Nested(() => _random.Next(IsExhausted ? 1 : 20) switch
    {
        1 or 2 => Arrow(),
        3 => $"{AssignmentTarget()} {Any(AssignmentOperators)}{Gap()}{Assignment()}",
        4 => Chance(50) ? $"{Pattern(AssignmentTarget)}{Gap()}= {Assignment()}" : $"{AssignmentTarget()} = {Assignment()}",
        5 or 6 when _context.Yield => Any("yield", $"yield {Assignment()}", $"yield{Blank()}*{Gap()}{Assignment()}"),
        7 or 8 => $"{ShortCircuit()}{Gap()}? {Within(_context with { NoIn = false }, Assignment)} :{Gap()}{Assignment()}",
        _ => ShortCircuit(),
    });

    private string ShortCircuit() => _random.Next(IsExhausted ? 1 : 8) switch
    {
        1 => List1(3, BinaryChain, " ??"),
        2 or 3 => $"{BinaryChain()} {Any("&&", "||")} {BinaryChain()} {Any("&&", "||")} {BinaryChain()}",
        _ => BinaryChain(),
    };

    private string BinaryChain()
    {
        if (IsExhausted || Chance(50))
        {
            return Unary();
        }

        if (Chance(10) && !_context.NoIn && _context.Private is { } name)
        {
            return $"{name} in {Any(SafeName(), LeftHandSide())}";
        }

        var op = Operator();
        var text = op == "**" ? Update() : Unary();
        for (var more = 1 + _random.Next(3); more > 0; more--)
        {
            var next = Operator();
            // What stands before `**` has no unary operator.
            text += $" {op} {Gap()}{(next == "**" && more > 1 ? Update() : Unary())}";
            op = next;
        }

        return text;
    }

    private string Operator()
    {
        var op = Any(BinaryOperators);
        return op == "in" && _context.NoIn ? "<" : op;
    }

    private string Unary() => _random.Next(IsExhausted ? 1 : 10) switch
    {
        1 or 2 => UnaryOperation(),
        3 or 4 when _context.Await => Nested(() => $"await {Unary()}"),
        _ => Update(),
    };

    private string UnaryOperation() => Nested(() =>
    {
        var op = Any(UnaryOperators);
        return op == "delete" ? $"delete {SafeName()}{Any(".b", "[0]", "?.b", "()")}" : $"{op} {Unary()}";
    });

    private string Update() => _random.Next(IsExhausted ? 1 : 10) switch
    {
        1 => $"{Any("++", "--")}{Gap()}{AssignmentTarget()}",
        2 => $"{AssignmentTarget()}{Blank()}{Any("++", "--")}",
        _ => LeftHandSide(),
    };

    private string LeftHandSide() => Nested(() =>
    {
        if (IsExhausted || Chance(55))
        {
            return Primary();
        }

        var isNewWithoutArguments = Chance(5);
        var text = isNewWithoutArguments ? $"new {NewCallee()}" : _random.Next(8) switch
        {
            0 => $"new {NewCallee()}({Arguments()})",
            1 => $"import{Any("", ".defer")}({Within(_context with { NoIn = false }, () => $"{Assignment()}{(Chance(30) ? $", {Assignment()}" : "")}{Any("", ",")}")})",
            2 when Chance(30) => $"import.source({Within(_context with { NoIn = false }, Assignment)})",
            2 when _context.SuperProperty => $"super{Any(".a", "['b']", ".c()")}",
            3 when _context.SuperCall => $"super({Arguments()})",
            _ => ChainHead(),
        };
        var mayBeOptional = !isNewWithoutArguments && Chance(40);
        var isOptional = false;
        for (var more = _random.Next(4); more > 0 && !isNewWithoutArguments; more--)
        {
            if (mayBeOptional && Chance(50))
            {
                isOptional = true;
                text += Any($"?.{Any(PropertyNames)}", $"?.[{Within(_context with { NoIn = false }, Expression)}]", $"?.({Arguments()})");
            }
            else
            {
                text += Link(isOptional);
            }
        }

        return isOptional && Chance(30) ? $"({text}){Link(false)}" : text;
    });

    private string ChainHead()
    {
        var text = Primary();
        // `1.a` is no member.
        return char.IsAsciiDigit(text[0]) || text[0] == '.' ? Parenthesized(text) : text;
    }

    private string Link(bool isOptional) => _random.Next(6) switch
    {
        0 => $"({Arguments()})",
        1 => $"[{Within(_context with { NoIn = false }, Expression)}]",
        2 when !isOptional => Template(isTagged: true),
        3 when _context.Private is { } name => $".{name}",
        _ => $"{Gap()}.{Any(PropertyNames)}",
    };

    /// <summary>The callee of <c>new</c>: members without calls, or parentheses.</summary>
    private string NewCallee() => _random.Next(5) switch
    {
        0 => InParentheses(),
        1 => $"{SafeName()}.{Any(PropertyNames)}",
        2 => $"new {SafeName()}()",
        3 => $"{SafeName()}{Template(isTagged: true)}[{Within(_context with { NoIn = false }, Expression)}]",
        _ => SafeName(),
    };

    private string Arguments() => Within(_context with { NoIn = false }, () => IsExhausted ? "" : List(3, () => $"{Any("", "", "", "...")}{Assignment()}"));

    private string Primary() => Nested(() => _random.Next(IsExhausted ? 8 : 17) switch
    {
        0 or 1 => Name(),
        2 => Any("this", "null", "true", "false"),
        3 => Any(Numbers),
        4 => Any(Strings),
        5 => Any(RegExps),
        6 when _isModule => "import.meta",
        6 when _context.InFunction => "new.target",
        7 => SafeName(),
        8 => InParentheses(),
        9 => Array(),
        10 or 11 => Object(),
        12 => Template(isTagged: false),
        13 or 14 => Within(_context with { NoIn = false }, () => Function(Any("", Fresh("f")), Chance(30), Chance(30))),
        15 => Within(_context with { NoIn = false }, () => Class(Any("", Fresh("C")))),
        _ => Name(),
    });

    private string Name()
    {
        if (_context.AwaitIsName && Chance(5))
        {
            return "await";
        }

        return !_context.IsStrict && Chance(10) ? Any(SloppyNames)
            : !_context.NoArguments && Chance(5) ? "arguments"
            : Any(Names);
    }

    private string Array() => Within(_context with { NoIn = false }, () =>
        $"[{Gap()}{List(4, () => Any("", $"...{Assignment()}", Assignment(), Assignment()))}{Any("", ",")}]");

    private string Object() => Within(_context with { NoIn = false }, () => $"{{{Gap()}{List(4, Property)}}}");

    private string Property() => _random.Next(9) switch
    {
        0 => Any("a", "b", "get", "set", "async", "of"),
        1 => $"...{Assignment()}",
        2 => $"get {PropertyKey()}{FunctionRest(false, false, isMethod: true, parameters: "")}",
        3 => $"set {PropertyKey()}{FunctionRest(false, false, isMethod: true, parameters: Fresh("p"))}",
        4 => $"{Any("async ", "async *", "*")}{PropertyKey()}({Fresh("p")}) {{}}",
        5 => $"{PropertyKey()}{FunctionRest(false, false, isMethod: true)}",
        _ => $"{PropertyKey()}:{Gap()}{Assignment()}",
    };

    private string PropertyKey() => _random.Next(7) switch
    {
        0 => Any("'k'", "\"l m\"", "''"),
        1 => Any("0", "1.5", "1e3", "2n", "0x10"),
        2 => $"[{Within(_context with { NoIn = false }, Assignment)}]",
        _ => Any(PropertyNames),
    };

    private string Template(bool isTagged)
    {
        var text = "`" + Any(TemplateTexts);
        for (var holes = IsExhausted ? 0 : _random.Next(3); holes > 0; holes--)
        {
            text += $"${{{Within(_context with { NoIn = false }, Expression)}}}{Any(TemplateTexts)}";
        }

        return $"{text}{(isTagged ? Any("", "\\u", "\\xg") : "")}`";
    }
}
