namespace SandboxHost.Compiler;

/// <summary>The permanent name of one kind of diagnostic: <c>SH1xxx</c> syntax, <c>SH2xxx</c> what patterns may not say, <c>SH3xxx</c> types, <c>SH4xxx</c> reactive code.</summary>
/// <remarks>
/// A code is never given another meaning, and never given again once it is gone. Each has a page,
/// <c>patterns/errors/SHxxxx.md</c>, with an example that fails and the same example mended.
/// </remarks>
public sealed record DiagnosticCode
{
    private DiagnosticCode(int number, string title)
    {
        Number = number;
        Title = title;
    }

    /// <summary>The text is not ECMAScript, TypeScript or JSX.</summary>
    public static DiagnosticCode InvalidSyntax { get; } = new(1001, "The text is not JavaScript, TypeScript or JSX");

    /// <summary>The source is longer, deeper or larger than the limits allow.</summary>
    public static DiagnosticCode SourceOverLimit { get; } = new(1002, "The source is over a limit");

    /// <summary>The text has the right form but breaks a rule on names, targets or modes (an early error).</summary>
    public static DiagnosticCode EarlyError { get; } = new(1003, "The text breaks a rule of the language");

    /// <summary>A regular expression that cannot be compiled.</summary>
    public static DiagnosticCode InvalidRegularExpression { get; } = new(1004, "The regular expression is not valid");

    /// <summary><c>&lt;a&gt;…&lt;/b&gt;</c></summary>
    public static DiagnosticCode JsxTagMismatch { get; } = new(1005, "A JSX element is closed by another name, or not at all");

    /// <summary><c>namespace N { export const a = 1 }</c></summary>
    public static DiagnosticCode NamespaceWithValues { get; } = new(1006, "A namespace holds values");

    /// <summary><c>import x = require("x")</c></summary>
    public static DiagnosticCode ImportEquals { get; } = new(1007, "`import =` is not an ECMAScript import");

    /// <summary><c>export = x</c></summary>
    public static DiagnosticCode ExportEquals { get; } = new(1008, "`export =` is not an ECMAScript export");

    /// <summary><c>constructor(@inject x) {}</c></summary>
    public static DiagnosticCode LegacyDecorator { get; } = new(1009, "The decorator is of the old, experimental kind");

    /// <summary><c>&lt;T&gt;x</c> in a file that has JSX.</summary>
    public static DiagnosticCode TypeAssertionInJsx { get; } = new(1010, "`<T>x` reads as JSX in this file");

    /// <summary><c>&lt;T&gt;() =&gt; x</c> in a file that has JSX.</summary>
    public static DiagnosticCode GenericArrowInJsx { get; } = new(1011, "`<T>() =>` reads as JSX in this file");

    /// <summary>A modifier in the wrong place, twice, or beside one that it excludes.</summary>
    public static DiagnosticCode InvalidModifier { get; } = new(1012, "A modifier does not belong here");

    /// <summary>TypeScript syntax in a file whose name says JavaScript.</summary>
    public static DiagnosticCode TypeScriptInJavaScript { get; } = new(1013, "TypeScript syntax in a JavaScript file");

    /// <summary><c>import x from "left-pad"</c></summary>
    public static DiagnosticCode ForeignPackage { get; } = new(2001, "A package that the program does not contain");

    /// <summary><c>import x from "./missing"</c></summary>
    public static DiagnosticCode MissingFile { get; } = new(2002, "An import of a file that is not there");

    /// <summary><c>import("./x")</c></summary>
    public static DiagnosticCode DynamicImport { get; } = new(2003, "Code is loaded while the program runs");

    /// <summary><c>let count = 0;</c> outside of functions</summary>
    public static DiagnosticCode MutableModuleScope { get; } = new(2004, "A variable at the top of a module");

    /// <summary><c>const x = await y;</c> outside of functions</summary>
    public static DiagnosticCode TopLevelAwait { get; } = new(2005, "`await` at the top of a module");

    /// <summary><c>import.meta.url</c></summary>
    public static DiagnosticCode ImportMeta { get; } = new(2006, "`import.meta` in a pattern");

    /// <summary><c>const $site = 1;</c></summary>
    public static DiagnosticCode ReservedName { get; } = new(2007, "A name that the compiler keeps for itself");

    /// <summary><c>{ let count = 0; api.next = () =&gt; ++count; }</c> outside of functions</summary>
    public static DiagnosticCode FunctionInTopLevelBlock { get; } = new(2008, "A function in a block at the top of a module");

    /// <summary><c>class Counter { … }</c> outside of functions</summary>
    public static DiagnosticCode TopLevelClass { get; } = new(2009, "A class at the top of a module");

    /// <summary><c>function next() {} next = null;</c></summary>
    public static DiagnosticCode ModuleBindingAssigned { get; } = new(2010, "An assignment to what a module declares");

    /// <summary>A name is imported from a module that does not export it.</summary>
    public static DiagnosticCode MissingExport { get; } = new(2011, "An import of a name that the module does not export");

    /// <summary><c>lift((seen: Set&lt;string&gt;) =&gt; …)</c></summary>
    public static DiagnosticCode MapOrSet { get; } = new(3001, "A `Map` or `Set` where plain data is stored");

    /// <summary><c>{ clicks: Cell&lt;Stream&lt;void&gt;&gt; }</c></summary>
    public static DiagnosticCode CellOfStream { get; } = new(3002, "A cell of a stream");

    /// <summary><c>pattern(({ a }) =&gt; { if (a) { … } })</c></summary>
    public static DiagnosticCode StatementInBody { get; } = new(4001, "A statement that a pattern's body cannot have");

    /// <summary><c>action(() =&gt; { count += 1; })</c></summary>
    public static DiagnosticCode AssignmentInBody { get; } = new(4002, "An assignment to a variable of a pattern's body");

    /// <summary><c>const f = () =&gt; rate * 2; const a = computed(() =&gt; f());</c></summary>
    public static DiagnosticCode CapturingFunction { get; } = new(4003, "A function of a pattern's body that closes over its variables");

    /// <summary><c>pattern(({ a }) =&gt; ({ b: pattern(() =&gt; a) }))</c></summary>
    public static DiagnosticCode NestedPatternCaptures { get; } = new(4004, "A pattern that closes over the body around it");

    /// <summary><c>pattern(({ a }) =&gt; computed(make(a)))</c></summary>
    public static DiagnosticCode CallbackElsewhere { get; } = new(4005, "A callback that is not written in its place");

    /// <summary><c>computed((x) =&gt; x + rate)</c></summary>
    public static DiagnosticCode ClosureForm { get; } = new(4006, "A closure of a form that cannot capture");

    /// <summary><c>pattern(async ({ a }) =&gt; …)</c></summary>
    public static DiagnosticCode AsynchronousBody { get; } = new(4007, "A pattern's body that waits");

    /// <summary><c>const { a = 1 } = state;</c></summary>
    public static DiagnosticCode TargetOfReference { get; } = new(4008, "A default or rest where a reactive value is taken apart");

    /// <summary>Every code there is, by number.</summary>
    public static IReadOnlyList<DiagnosticCode> All { get; } =
    [
        InvalidSyntax,
        SourceOverLimit,
        EarlyError,
        InvalidRegularExpression,
        JsxTagMismatch,
        NamespaceWithValues,
        ImportEquals,
        ExportEquals,
        LegacyDecorator,
        TypeAssertionInJsx,
        GenericArrowInJsx,
        InvalidModifier,
        TypeScriptInJavaScript,
        ForeignPackage,
        MissingFile,
        DynamicImport,
        MutableModuleScope,
        TopLevelAwait,
        ImportMeta,
        ReservedName,
        FunctionInTopLevelBlock,
        TopLevelClass,
        ModuleBindingAssigned,
        MissingExport,
        MapOrSet,
        CellOfStream,
        StatementInBody,
        AssignmentInBody,
        CapturingFunction,
        NestedPatternCaptures,
        CallbackElsewhere,
        ClosureForm,
        AsynchronousBody,
        TargetOfReference,
    ];

    /// <summary>The four digits.</summary>
    public int Number { get; }

    /// <summary>What went wrong, as the heading of the code's page.</summary>
    public string Title { get; }

    /// <summary>As shown: <c>SH1001</c>.</summary>
    public override string ToString() => $"SH{Number}";
}
