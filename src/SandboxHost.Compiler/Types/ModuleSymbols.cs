using Acornima.Ast;
using SandboxHost.Compiler.Syntax;

namespace SandboxHost.Compiler.Types;

/// <summary>What the names at the top of a module stand for, and what it exports.</summary>
/// <remarks>Every type counts as exported: a program that imports another one does not compile under TypeScript either.</remarks>
internal sealed class ModuleSymbols
{
    /// <summary>What a module exports without a name, and what an import that wants a whole module asks for.</summary>
    public const string Default = "default", Whole = "*";

    private readonly Dictionary<Node, TypeSymbol> _inner = [];

    /// <param name="name">The name of the module in its program.</param>
    /// <param name="tree">The module as parsed.</param>
    /// <param name="names">The names of its inner scopes.</param>
    public ModuleSymbols(string name, SyntaxTree tree, ScopedNames names)
    {
        Name = name;
        Tree = tree;
        Names = names;
        Builders = BuilderNames.Of(tree);
        foreach (var statement in tree.Root.Body)
        {
            Note(statement);
        }

        foreach (var import in tree.TypeImports)
        {
            Imports.TryAdd(import.Local, new ImportedName(import.Source, import.Imported));
        }

        foreach (var export in tree.TypeExports)
        {
            if (export is { Exported: Whole, Source: { } source })
            {
                Stars.Add(source);
            }
            else
            {
                Exports.TryAdd(export.Exported, new ExportedName(export.Local, export.Source));
            }
        }
    }

    public string Name { get; }

    public SyntaxTree Tree { get; }

    public ScopedNames Names { get; }

    public BuilderNames? Builders { get; }

    /// <summary>Types by name; an interface that is declared several times is one type.</summary>
    public Dictionary<string, TypeSymbol> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>Constants, functions, classes and enums by name.</summary>
    public Dictionary<string, Node> Values { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ImportedName> Imports { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ExportedName> Exports { get; } = new(StringComparer.Ordinal);

    /// <summary>The modules all of whose names are exported: <c>export * from "a"</c>.</summary>
    public List<string> Stars { get; } = [];

    /// <summary>The type that a declaration in an inner scope makes.</summary>
    public TypeSymbol InnerType(string name, Node declaration)
    {
        if (!_inner.TryGetValue(declaration, out var symbol))
        {
            _inner.Add(declaration, symbol = new TypeSymbol(this, name, [declaration]));
        }

        return symbol;
    }

    private void Note(Statement statement)
    {
        switch (statement)
        {
            case InterfaceDeclaration declaration:
                AddType(declaration.Name, declaration);
                break;
            case TypeAliasDeclaration declaration:
                AddType(declaration.Name, declaration);
                break;
            case EnumDeclaration declaration:
                AddType(declaration.Id.Name, declaration);
                Values.TryAdd(declaration.Id.Name, declaration);
                break;
            case TypeOnlyStatement { Declared: { } declared }:
                Note(declared);
                break;
            case VariableDeclaration variables:
                foreach (var declarator in variables.Declarations)
                {
                    NoteVariable(declarator);
                }

                break;
            case FunctionDeclaration { Id: { } id }:
                Values.TryAdd(id.Name, statement);
                break;
            case ClassDeclaration { Id: { } id }:
                AddType(id.Name, statement);
                Values.TryAdd(id.Name, statement);
                break;
            case ImportDeclaration import:
                NoteImport(import);
                break;
            case ExportNamedDeclaration export:
                NoteExport(export);
                break;
            case ExportAllDeclaration { Exported: null } export:
                Stars.Add(export.Source.Value);
                break;
            case ExportAllDeclaration { Exported: { } name } export:
                Exports.TryAdd(TextOf(name), new ExportedName(Whole, export.Source.Value));
                break;
            case ExportDefaultDeclaration export:
                NoteDefault(export);
                break;
        }
    }

    private void NoteVariable(VariableDeclarator declarator)
    {
        if (declarator.Id is Identifier id)
        {
            Values.TryAdd(id.Name, declarator);
        }
    }

    private void NoteImport(ImportDeclaration import)
    {
        foreach (var specifier in import.Specifiers)
        {
            var name = specifier switch
            {
                ImportSpecifier named => TextOf(named.Imported),
                ImportNamespaceSpecifier => Whole,
                _ => Default,
            };
            Imports.TryAdd(specifier.Local.Name, new ImportedName(import.Source.Value, name));
        }
    }

    private void NoteExport(ExportNamedDeclaration export)
    {
        if (export.Declaration is { } declaration)
        {
            Note(declaration);
        }

        foreach (var specifier in export.Specifiers)
        {
            Exports.TryAdd(TextOf(specifier.Exported), new ExportedName(TextOf(specifier.Local), export.Source?.Value));
        }
    }

    private void NoteDefault(ExportDefaultDeclaration export)
    {
        switch (export.Declaration)
        {
            case Identifier id:
                Exports.TryAdd(Default, new ExportedName(id.Name, null));
                break;
            case FunctionDeclaration { Id: { } id } function:
                Values.TryAdd(id.Name, function);
                Exports.TryAdd(Default, new ExportedName(id.Name, null));
                break;
            case ClassDeclaration { Id: { } id } declaration:
                AddType(id.Name, declaration);
                Values.TryAdd(id.Name, declaration);
                Exports.TryAdd(Default, new ExportedName(id.Name, null));
                break;
            default:
                // No other thing can have this name.
                Values.TryAdd(Default, export.Declaration);
                break;
        }
    }

    private void AddType(string name, Node declaration)
    {
        if (Types.TryGetValue(name, out var symbol))
        {
            symbol.Declarations.Add(declaration);
        }
        else
        {
            Types.Add(name, new TypeSymbol(this, name, [declaration]));
        }
    }

    private static string TextOf(Expression name) => name is StringLiteral text ? text.Value : ((Identifier)name).Name;
}

/// <summary>Where an imported name comes from.</summary>
/// <param name="Source">The specifier.</param>
/// <param name="Name">The name there.</param>
internal readonly record struct ImportedName(string Source, string Name);

/// <summary>What an exported name is here.</summary>
/// <param name="Local">The name in this module, or in <paramref name="Source"/>.</param>
/// <param name="Source">The specifier of the module that it comes from; null for this one.</param>
internal readonly record struct ExportedName(string Local, string? Source);

/// <summary>A type that a module declares.</summary>
internal sealed class TypeSymbol(ModuleSymbols module, string name, List<Node> declarations)
{
    public ModuleSymbols Module { get; } = module;

    public string Name { get; } = name;

    /// <summary>All of its declarations: interfaces add up.</summary>
    public List<Node> Declarations { get; } = declarations;

    /// <summary>What it was found to be, by its arguments.</summary>
    public List<TypeInstance> Instances { get; } = [];

    /// <summary>Its type parameters, or null.</summary>
    public TypeParameterList? Parameters => Declarations[0] switch
    {
        InterfaceDeclaration declaration => declaration.TypeParameters,
        TypeAliasDeclaration declaration => declaration.TypeParameters,
        var declaration => Module.Tree.Types.ParametersOf(declaration),
    };
}

/// <summary>A type with its arguments, and what is known of it so far.</summary>
internal sealed class TypeInstance(IReadOnlyList<TypeArgument> arguments, int containers)
{
    public IReadOnlyList<TypeArgument> Arguments { get; } = arguments;

    /// <summary>How many properties and elements deep the evaluation was when it came here.</summary>
    public int Containers { get; } = containers;

    /// <summary>The schema; null while it is being made.</summary>
    public Schema? Schema { get; set; }

    /// <summary>The name of its definition, once it was found to refer to itself.</summary>
    public string? Definition { get; set; }

    /// <summary>What there is to say about it, to each who uses it.</summary>
    public IReadOnlyList<SchemaNote> Notes { get; set; } = [];
}

/// <summary>What a type parameter stands for. Evaluated when it is needed; some uses want the type as written.</summary>
internal sealed class TypeArgument
{
    public TypeArgument(TypeNode node, TypeScope scope)
    {
        Node = node;
        Scope = scope;
    }

    public TypeArgument(Schema schema) => Schema = schema;

    /// <summary>The type as written; null if it is known as a schema only.</summary>
    public TypeNode? Node { get; }

    /// <summary>Where it is written.</summary>
    public TypeScope Scope { get; }

    public Schema? Schema { get; set; }

    public IReadOnlyList<SchemaNote> Notes { get; set; } = [];
}

/// <summary>Where a type is written: its module, and what the type parameters around it stand for.</summary>
internal readonly record struct TypeScope(ModuleSymbols Module, TypeEnvironment? Environment = null)
{
    public TypeScope With(string parameter, TypeArgument argument) => this with { Environment = new TypeEnvironment(parameter, argument, Environment) };
}

/// <summary>Type parameters and their arguments, the innermost first.</summary>
internal sealed class TypeEnvironment(string parameter, TypeArgument argument, TypeEnvironment? outer)
{
    public TypeArgument? Find(string name)
    {
        for (var current = this; current is not null; current = current.Outer)
        {
            if (current.Parameter == name)
            {
                return current.Argument;
            }
        }

        return null;
    }

    private string Parameter { get; } = parameter;

    private TypeArgument Argument { get; } = argument;

    private TypeEnvironment? Outer { get; } = outer;
}
