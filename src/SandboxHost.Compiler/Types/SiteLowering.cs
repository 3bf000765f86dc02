using System.Globalization;
using Acornima.Ast;
using SandboxHost.Compiler.Syntax;

namespace SandboxHost.Compiler.Types;

/// <summary>Makes the calls of builders say which they are: <c>lift(f)</c> becomes <c>lift($site(3), f)</c>, <c>toSchema&lt;T&gt;()</c> becomes <c>toSchema({…})</c>.</summary>
internal static class SiteLowering
{
    /// <summary>The function that a number is passed through.</summary>
    private const string Function = "$site";

    /// <summary>Adds the edits for the sites of a module, and for the import that they need.</summary>
    /// <param name="tree">The module.</param>
    /// <param name="sites">Its sites in order.</param>
    /// <param name="firstNumber">The number of the first of them.</param>
    /// <param name="schemaOf">The schema of a <c>toSchema</c>, by its number.</param>
    /// <param name="edits">The edits so far.</param>
    /// <returns>Whether the module imports <see cref="HostModules.Lowering"/> now.</returns>
    public static bool Lower(SyntaxTree tree, IReadOnlyList<FoundSite> sites, int firstNumber, Func<int, Schema?> schemaOf, List<SourceEdit> edits)
    {
        var usesFunction = false;
        var insertions = new List<SourceEdit>(sites.Count + 1);
        for (var i = 0; i < sites.Count; i++)
        {
            var number = firstNumber + i;
            var isSchema = sites[i].Kind == BuilderKind.ToSchema;
            var argument = isSchema ? Literal(schemaOf(number) ?? Schema.Any) : $"{Function}({number.ToString(CultureInfo.InvariantCulture)})";
            usesFunction |= !isSchema;
            InsertArgument(tree, sites[i], argument, insertions);
        }

        if (usesFunction)
        {
            var offset = ImportOffset(tree.Source.Text);
            insertions.Add(new SourceEdit(offset, offset, $"import {{ {Function} }} from \"{HostModules.Lowering}\"; "));
        }

        // First, because parentheses around an argument, or after a callee, may be inserted at the same place.
        edits.InsertRange(0, insertions);
        return usesFunction;
    }

    /// <summary>JSON as an expression. As a plain name, <c>__proto__</c> would set the prototype (ECMA-262 §B.3.1).</summary>
    /// <remarks>In the JSON, quotes within strings are written as escapes, so the text that is looked for can only be a name.</remarks>
    public static string Literal(Schema schema) => schema.ToJson().Replace("\"__proto__\":", "[\"__proto__\"]:", StringComparison.Ordinal);

    public static void InsertArgument(SyntaxTree tree, FoundSite site, string argument, List<SourceEdit> edits)
    {
        var parenthesis = FindParenthesis(tree, site);
        edits.Add(parenthesis < 0
            ? new SourceEdit(site.Call.End, site.Call.End, $"({argument})")
            : new SourceEdit(parenthesis + 1, parenthesis + 1, site.Arguments.Count > 0 ? argument + ", " : argument));
    }

    /// <summary>The offset of the parenthesis before the arguments; -1 if there is none, as in <c>new Cell</c>.</summary>
    public static int FindParenthesis(SyntaxTree tree, FoundSite site)
    {
        var text = tree.Source.Text;
        var offset = Trivia.Skip(text, site.Callee.End);
        while (offset < site.Call.End && text[offset] != '(')
        {
            // After the callee come parentheses around it, type arguments, and parentheses around the last of these.
            var isTypeArguments = text[offset] == '<' && tree.Types.ArgumentsAfter(Plain(site.Callee)) is { Count: > 0 };
            offset = Trivia.Skip(text, isTypeArguments ? tree.Types.ArgumentsAfter(Plain(site.Callee))[^1].End : offset + 1);
        }

        return offset < site.Call.End ? offset : -1;
    }

    private static Expression Plain(Expression callee) => callee is InstantiationExpression instantiation ? instantiation.Expression : callee;

    /// <summary>The first place where a statement can stand: after a byte order mark and a line that begins with <c>#!</c>.</summary>
    public static int ImportOffset(string text)
    {
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        if (!text.AsSpan(start).StartsWith("#!"))
        {
            return start;
        }

        var length = text.AsSpan(start).IndexOfAny("\n\r\u2028\u2029");
        var end = start + length; // a file with a site has more than this line
        return text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
