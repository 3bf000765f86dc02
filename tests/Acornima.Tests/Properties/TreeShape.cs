using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using Acornima.Ast;

namespace Acornima.Tests.Properties;

/// <summary>Writes all that a tree says, except where it stood in the source.</summary>
/// <remarks>
/// It goes by the public properties of the nodes, not by their children: what is absent is written as <c>-</c>, the links of a
/// long chain stay apart, a node that the tree mentions twice is a <c>^</c> the second time, and no property is forgotten.
/// </remarks>
internal static class TreeShape
{
    // Positions, how a literal was written, what the host adds, and the parentheses, which are no nodes.
    private static readonly HashSet<string> Ignored = new(StringComparer.Ordinal)
    {
        nameof(Node.Start), nameof(Node.End), nameof(Node.Range), nameof(Node.RangeRef), nameof(Node.Location),
        nameof(Node.LocationRef), nameof(Node.ChildNodes), nameof(Node.UserData), nameof(Node.TypeText),
        nameof(Node.IsParenthesized), nameof(Literal.Raw), nameof(RegExpLiteral.ParseResult),
    };

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    public static string Of(Node root)
    {
        var text = new StringBuilder();
        Append(text, root, 0, new HashSet<Node>(ReferenceEqualityComparer.Instance));
        return text.ToString();
    }

    private static void Append(StringBuilder text, Node node, int depth, HashSet<Node> seen)
    {
        if (!seen.Add(node))
        {
            text.Append('^');
            return;
        }

        text.Append(node.GetType().Name);
        foreach (var property in Properties.GetOrAdd(node.GetType(), PropertiesOf))
        {
            text.Append('\n').Append(' ', depth + 1).Append(property.Name).Append(": ");
            AppendValue(text, property.GetValue(node), depth + 1, seen);
        }
    }

    private static void AppendValue(StringBuilder text, object? value, int depth, HashSet<Node> seen)
    {
        switch (value)
        {
            case null:
                text.Append('-');
                break;
            case Node child:
                Append(text, child, depth, seen);
                break;
            case string characters:
                AppendQuoted(text, characters);
                break;
            case double number:
                text.Append(number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case TemplateValue template:
                AppendValue(text, template.Cooked, depth, seen);
                text.Append(" raw ");
                AppendQuoted(text, template.Raw);
                break;
            case IEnumerable list:
                foreach (var element in list)
                {
                    text.Append('\n').Append(' ', depth + 1);
                    AppendValue(text, element, depth + 1, seen);
                }

                break;
            default:
                text.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
        }
    }

    private static void AppendQuoted(StringBuilder text, string characters)
    {
        text.Append('"');
        foreach (var character in characters)
        {
            // Surrogates apart: half a pair must not look like another half.
            if (character is < ' ' or '"' or '\\' || char.IsSurrogate(character))
            {
                text.Append(CultureInfo.InvariantCulture, $"\\{(int)character:x4}");
            }
            else
            {
                text.Append(character);
            }
        }

        text.Append('"');
    }

    /// <summary>The properties by which two nodes of a class may differ; of those that hide each other, the derived class's.</summary>
    private static PropertyInfo[] PropertiesOf(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => !Ignored.Contains(property.Name))
            .GroupBy(property => property.Name, StringComparer.Ordinal)
            .Select(group => group.MaxBy(property => Generations(property.DeclaringType))!) // no group is empty
            .OrderBy(property => property.Name, StringComparer.Ordinal),
    ];

    private static int Generations(Type? type)
    {
        var count = 0;
        for (; type is not null; type = type.BaseType)
        {
            count++;
        }

        return count;
    }
}
