using Acornima.Ast;
using SandboxHost.Compiler.Syntax;

namespace SandboxHost.Compiler;

/// <summary>Erases imports of names that the file uses in types only, or not at all: <c>import { Cell, pattern } from "x"</c> keeps <c>pattern</c>.</summary>
/// <remarks>
/// As TypeScript does where <c>verbatimModuleSyntax</c> is off, because types do not exist in the module that is imported. An import that only
/// has names, none of which is used, goes as a whole; <c>import "x"</c> stays. Names are compared without regard to
/// scopes, so an import stays, too, if something else of its name is used.
/// </remarks>
internal static class ImportElision
{
    /// <summary>Adds the edits for all imports of a file.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="implicitName">The function that JSX calls, which counts as used where there is JSX.</param>
    /// <param name="edits">The edits so far; those within an erased import are taken out.</param>
    public static void Erase(SyntaxTree tree, string implicitName, List<SourceEdit> edits)
    {
        var implicitRoot = tree.JsxElements.Count > 0 ? implicitName.Split('.')[0] : null;
        var whole = new List<TextSpan>();
        foreach (var statement in tree.Root.Body)
        {
            if (statement is ImportDeclaration import)
            {
                Erase(tree.Source.Text, import, name => name == implicitRoot || tree.ValueNames.Contains(name), edits, whole);
            }
            else if (statement is ExportNamedDeclaration { Source: not null, Specifiers.Count: 0 })
            {
                // `export { type A } from "b"`: what it exports does not exist, nor perhaps does the module.
                whole.Add(TextSpan.FromBounds(statement.Start, statement.End));
            }
        }

        EraseWhole(tree.Source.Text, whole, edits);
    }

    private static void Erase(string text, ImportDeclaration import, Predicate<string> isUsed, List<SourceEdit> edits, List<TextSpan> whole)
    {
        var afterKeyword = Trivia.Skip(text, import.Start + "import".Length);
        if (text[afterKeyword] is '"' or '\'')
        {
            return;
        }

        var used = 0;
        foreach (var specifier in import.Specifiers)
        {
            used += isUsed(specifier.Local.Name) ? 1 : 0;
        }

        if (used == 0)
        {
            whole.Add(TextSpan.FromBounds(import.Start, import.End));
        }
        else if (used < import.Specifiers.Count)
        {
            foreach (var specifier in import.Specifiers)
            {
                if (!isUsed(specifier.Local.Name))
                {
                    EraseSpecifier(text, import, specifier, edits);
                }
            }
        }
    }

    /// <summary>Erases statements, given in their order. A semicolon stays, so that the statements around them do not join.</summary>
    private static void EraseWhole(string text, List<TextSpan> statements, List<SourceEdit> edits)
    {
        if (statements.Count == 0)
        {
            return;
        }

        var starts = statements.ConvertAll(statement => statement.Start);
        edits.RemoveAll(edit =>
        {
            var index = starts.BinarySearch(edit.Start);
            index = index < 0 ? ~index - 1 : index;
            return index >= 0 && edit.End <= statements[index].End;
        });
        foreach (var (start, length) in statements)
        {
            var end = start + length;
            if (text[end - 1] == ';')
            {
                edits.Add(new SourceEdit(start, end - 1, null));
            }
            else
            {
                edits.Add(new SourceEdit(start, start + 1, ";"));
                edits.Add(new SourceEdit(start + 1, end, null));
            }
        }
    }

    /// <summary>Erases one of the names in the braces of an import or export, with the comma behind it, unless it is erased already.</summary>
    public static void EraseName(string text, Node specifier, List<SourceEdit> edits)
    {
        var comma = Trivia.Skip(text, specifier.End);
        var end = text[comma] == ',' ? comma + 1 : specifier.End;
        if (!edits.Exists(edit => edit.Start < end && edit.End > specifier.Start))
        {
            edits.Add(new SourceEdit(specifier.Start, end, null));
        }
    }

    private static void EraseSpecifier(string text, ImportDeclaration import, ImportDeclarationSpecifier specifier, List<SourceEdit> edits)
    {
        if (specifier is ImportNamespaceSpecifier)
        {
            // Only a default import can stand before it, and takes the comma along.
            edits.Add(new SourceEdit(import.Specifiers[0].End, specifier.End, null));
            return;
        }

        EraseName(text, specifier, edits);
    }
}
