namespace Acornima.Ast;

/// <summary>The root of a tree.</summary>
public abstract class Program : Node, IHoistingScope
{
    private readonly NodeList<Statement> _body;

    private protected Program(SourceType sourceType, in NodeList<Statement> body, bool strict)
        : base(NodeType.Program, NodeFlags.Strict.If(strict), (byte)sourceType) => _body = body;

    public SourceType SourceType => (SourceType)Code;

    public ref readonly NodeList<Statement> Body => ref _body;

    public bool Strict => Has(NodeFlags.Strict);

    internal override int ChildSlots => _body.Count;

    internal override Node? ChildAt(int slot) => _body[slot];

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitProgram(this);
}

/// <summary>A script.</summary>
public sealed class Script(in NodeList<Statement> body, bool strict) : Program(SourceType.Script, body, strict)
{
    public new bool Strict => base.Strict;
}

/// <summary>A module.</summary>
public sealed class Module(in NodeList<Statement> body) : Program(SourceType.Module, body, strict: true);

/// <summary><c>import ...</c> or <c>export ...</c></summary>
public abstract class ImportOrExportDeclaration : Declaration
{
    private protected ImportOrExportDeclaration(NodeType type, byte code = 0)
        : base(type, NodeFlags.None, code)
    {
    }
}

/// <summary><c>import a, { b as c } from 'm' with { type: 'json' };</c></summary>
public sealed class ImportDeclaration(
    in NodeList<ImportDeclarationSpecifier> specifiers, StringLiteral source,
    in NodeList<ImportAttribute> attributes, ImportPhase phase)
    : ImportOrExportDeclaration(NodeType.ImportDeclaration, (byte)phase)
{
    private readonly NodeList<ImportDeclarationSpecifier> _specifiers = specifiers;
    private readonly NodeList<ImportAttribute> _attributes = attributes;

    public ImportDeclaration(
        in NodeList<ImportDeclarationSpecifier> specifiers, StringLiteral source,
        in NodeList<ImportAttribute> attributes)
        : this(specifiers, source, attributes, ImportPhase.None)
    {
    }

    public ref readonly NodeList<ImportDeclarationSpecifier> Specifiers => ref _specifiers;

    public StringLiteral Source { get; } = source;

    public ref readonly NodeList<ImportAttribute> Attributes => ref _attributes;

    public ImportPhase Phase => (ImportPhase)Code;

    internal override int ChildSlots => _specifiers.Count + 1 + _attributes.Count;

    internal override Node? ChildAt(int slot) => (slot - _specifiers.Count) switch
    {
        < 0 => _specifiers[slot],
        0 => Source,
        var rest => _attributes[rest - 1],
    };

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitImportDeclaration(this);
}

/// <summary><c>type: 'json'</c></summary>
public sealed class ImportAttribute(Expression key, StringLiteral value) : Node(NodeType.ImportAttribute)
{
    /// <summary>An identifier or a string.</summary>
    public Expression Key { get; } = key;

    public StringLiteral Value { get; } = value;

    internal override int ChildSlots => 2;

    internal override Node? ChildAt(int slot) => slot == 0 ? Key : Value;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitImportAttribute(this);
}

/// <summary>One name of an import or export.</summary>
public abstract class ModuleSpecifier : Node
{
    private protected ModuleSpecifier(NodeType type, Expression local)
        : base(type) => Local = local;

    public Expression Local { get; }
}

/// <summary>One name of an import.</summary>
public abstract class ImportDeclarationSpecifier : ModuleSpecifier
{
    private protected ImportDeclarationSpecifier(NodeType type, Identifier local)
        : base(type, local)
    {
    }

    public new Identifier Local => (Identifier)base.Local;

    internal override int ChildSlots => 1;

    internal override Node? ChildAt(int slot) => Local;
}

/// <summary><c>import a from 'm'</c></summary>
public sealed class ImportDefaultSpecifier(Identifier local)
    : ImportDeclarationSpecifier(NodeType.ImportDefaultSpecifier, local)
{
    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitImportDefaultSpecifier(this);
}

/// <summary><c>import * as a from 'm'</c></summary>
public sealed class ImportNamespaceSpecifier(Identifier local)
    : ImportDeclarationSpecifier(NodeType.ImportNamespaceSpecifier, local)
{
    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitImportNamespaceSpecifier(this);
}

/// <summary><c>import { a, b as c } from 'm'</c></summary>
public sealed class ImportSpecifier(Expression imported, Identifier local)
    : ImportDeclarationSpecifier(NodeType.ImportSpecifier, local)
{
    /// <summary>A specifier without <c>as</c>.</summary>
    public ImportSpecifier(Identifier imported)
        : this(imported, imported)
    {
    }

    /// <summary>An identifier or a string; the same node as the local name if there is no <c>as</c>.</summary>
    public Expression Imported { get; } = imported;

    internal override int ChildSlots => 2;

    internal override Node? ChildAt(int slot) => slot == 0 ? Imported : Local != Imported ? Local : null;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitImportSpecifier(this);
}

/// <summary><c>export ...</c></summary>
public abstract class ExportDeclaration : ImportOrExportDeclaration
{
    private protected ExportDeclaration(NodeType type)
        : base(type)
    {
    }
}

/// <summary><c>export let a;</c>, <c>export { b as c } from 'm';</c></summary>
public sealed class ExportNamedDeclaration(
    Declaration? declaration, in NodeList<ExportSpecifier> specifiers, StringLiteral? source,
    in NodeList<ImportAttribute> attributes)
    : ExportDeclaration(NodeType.ExportNamedDeclaration)
{
    private readonly NodeList<ExportSpecifier> _specifiers = specifiers;
    private readonly NodeList<ImportAttribute> _attributes = attributes;

    public Declaration? Declaration { get; } = declaration;

    public ref readonly NodeList<ExportSpecifier> Specifiers => ref _specifiers;

    public StringLiteral? Source { get; } = source;

    public ref readonly NodeList<ImportAttribute> Attributes => ref _attributes;

    internal override int ChildSlots => 1 + _specifiers.Count + 1 + _attributes.Count;

    internal override Node? ChildAt(int slot) => slot == 0 ? Declaration : (slot - 1 - _specifiers.Count) switch
    {
        < 0 => _specifiers[slot - 1],
        0 => Source,
        var rest => _attributes[rest - 1],
    };

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitExportNamedDeclaration(this);
}

/// <summary><c>a as b</c> in an export</summary>
public sealed class ExportSpecifier(Expression local, Expression exported)
    : ModuleSpecifier(NodeType.ExportSpecifier, local)
{
    /// <summary>A specifier without <c>as</c>.</summary>
    public ExportSpecifier(Expression local)
        : this(local, local)
    {
    }

    /// <summary>An identifier or, with <c>from</c>, a string.</summary>
    public new Expression Local => base.Local;

    /// <summary>An identifier or a string; the same node as the local name if there is no <c>as</c>.</summary>
    public Expression Exported { get; } = exported;

    internal override int ChildSlots => 2;

    internal override Node? ChildAt(int slot) => slot == 0 ? Local : Exported != Local ? Exported : null;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitExportSpecifier(this);
}

/// <summary><c>export default a;</c></summary>
public sealed class ExportDefaultDeclaration(StatementOrExpression declaration)
    : ExportDeclaration(NodeType.ExportDefaultDeclaration)
{
    /// <summary>A function declaration, a class declaration or an expression.</summary>
    public StatementOrExpression Declaration { get; } = declaration;

    internal override int ChildSlots => 1;

    internal override Node? ChildAt(int slot) => Declaration;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitExportDefaultDeclaration(this);
}

/// <summary><c>export * as a from 'm';</c></summary>
public sealed class ExportAllDeclaration(
    Expression? exported, StringLiteral source, in NodeList<ImportAttribute> attributes)
    : ExportDeclaration(NodeType.ExportAllDeclaration)
{
    private readonly NodeList<ImportAttribute> _attributes = attributes;

    /// <summary>An identifier, a string or null.</summary>
    public Expression? Exported { get; } = exported;

    public StringLiteral Source { get; } = source;

    public ref readonly NodeList<ImportAttribute> Attributes => ref _attributes;

    internal override int ChildSlots => 2 + _attributes.Count;

    internal override Node? ChildAt(int slot) => slot switch
    {
        0 => Exported,
        1 => Source,
        _ => _attributes[slot - 2],
    };

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitExportAllDeclaration(this);
}
