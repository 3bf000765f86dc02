using System.Text;
using System.Text.RegularExpressions;
using Acornima.Ast;

namespace SandboxHost.Compiler.Types;

// Comments on types.
internal sealed partial class TypeEvaluator
{
    /// <summary>Adds the comment that stands in front of a declaration, and the hash tags in it.</summary>
    private static Schema Describe(Schema schema, Node declaration, TypeScope scope)
    {
        var text = scope.Module.Tree.Source.Text;
        if (FindComment(text, declaration.Start) is not { } comment)
        {
            return schema;
        }

        var description = ReadComment(text.AsSpan(comment.Start, comment.Length));
        return description.Length == 0 ? schema : schema.WithDescription(description, [.. HashTag().Matches(description).Select(tag => tag.Groups[1].Value).Distinct()]);
    }

    /// <summary>The comment of the form <c>/** … */</c> that ends before an offset; null if there is none.</summary>
    private static TextSpan? FindComment(string text, int offset)
    {
        var before = text.AsSpan(0, offset).TrimEnd();
        foreach (var word in (ReadOnlySpan<string>)["export", "declare", "default"])
        {
            if (before.EndsWith(word))
            {
                before = before[..^word.Length].TrimEnd();
            }
        }

        if (!before.EndsWith("*/"))
        {
            return null;
        }

        var start = before[..^2].LastIndexOf("/*");
        return start >= 0 && before[start..].StartsWith("/**") && before.Length - start >= "/***/".Length ? TextSpan.FromBounds(start, before.Length) : null;
    }

    /// <summary>A comment without its marks, its lines joined as they are; <c>@tags</c> are left out.</summary>
    private static string ReadComment(ReadOnlySpan<char> comment)
    {
        var lines = new StringBuilder();
        foreach (var line in comment["/**".Length..^"*/".Length].EnumerateLines())
        {
            var content = line.Trim();
            content = content.StartsWith("*") ? content[1..].Trim() : content;
            if (content.StartsWith("@"))
            {
                break;
            }

            if (lines.Length > 0)
            {
                lines.Append('\n');
            }

            lines.Append(content);
        }

        return lines.ToString().Trim();
    }

    [GeneratedRegex(@"(?<![\w&#])#([\p{L}\p{N}][\p{L}\p{N}_-]*)")]
    private static partial Regex HashTag();
}
