using System.Collections.Concurrent;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Text;
using Acornima;
using Acornima.Ast;

namespace RealCode.Tests;

/// <summary>A syntax tree as text, without positions: two programs with the same text mean the same.</summary>
/// <remarks>
/// Left out is what two ways of printing one program may differ in: how a literal is spelt, parentheses (the shape of the tree
/// tells what they did), empty statements, and <c>export {}</c>, which TypeScript adds to say that a file is a module.
/// </remarks>
internal static class TreeDump
{
    private static readonly HashSet<string> Skipped =
        ["Raw", "TypeText", "Start", "End", "ParseResult", "UserData", "IsParenthesized"];

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    /// <summary>One line for each node, indented by depth.</summary>
    public static string Of(Node root)
    {
        var text = new StringBuilder();
        var pending = new Stack<(Node Node, int Depth)>();
        pending.Push((root, 0));
        while (pending.TryPop(out var next))
        {
            Append(text, next.Node, next.Depth);
            var children = new List<Node>();
            foreach (var child in next.Node.ChildNodes)
            {
                if (!IsNothing(child))
                {
                    children.Add(child);
                }
            }

            for (var i = children.Count - 1; i >= 0; i--)
            {
                pending.Push((children[i], next.Depth + 1));
            }
        }

        return text.ToString();
    }

    private static bool IsNothing(Node node) =>
        node is EmptyStatement or ExportNamedDeclaration { Declaration: null, Source: null, Specifiers.Count: 0 };

    private static void Append(StringBuilder text, Node node, int depth)
    {
        text.Append(' ', depth).Append(node.GetType().Name);
        foreach (var property in Properties.GetOrAdd(node.GetType(), FindProperties))
        {
            var value = typeof(Node).IsAssignableFrom(property.PropertyType)
                ? property.GetValue(node) is null ? "none" : null
                : Show(property.GetValue(node));
            if (value is not null)
            {
                text.Append(' ').Append(property.Name).Append('=').Append(value);
            }
        }

        text.Append('\n');
    }

    // Children are visited through ChildNodes; here a child only says that it is missing, to tell `for (;a;)` from `for (;;a)`.
    private static PropertyInfo[] FindProperties(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && !Skipped.Contains(property.Name))
            .Where(property => IsShown(property.PropertyType))
            .Where(property => !(type == typeof(RegExpLiteral) && property.Name == "Value"))
            .GroupBy(property => property.Name)
            .Select(sameName => sameName.First(property => sameName.All(other => other.DeclaringType!.IsAssignableFrom(property.DeclaringType)))) // a property has a declaring type
            .OrderBy(property => property.Name, StringComparer.Ordinal),
    ];

    private static bool IsShown(Type type) =>
        type.IsEnum || type == typeof(string) || type == typeof(bool) || type == typeof(double) || type == typeof(BigInteger)
        || type == typeof(TemplateValue) || type == typeof(RegExpValue) || typeof(Node).IsAssignableFrom(type);

    private static string? Show(object? value) => value switch
    {
        null => "null",
        false => null,
        true => "true",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        TemplateValue template => $"`{Escape(template.Cooked)}`",
        RegExpValue regExp => $"/{Escape(regExp.Pattern)}/{regExp.Flags}",
        string text => $"\"{Escape(text)}\"",
        _ => value.ToString(),
    };

    private static string? Escape(string? text) => text?.Replace("\\", "\\\\").Replace("\n", "\\n").Replace("\r", "\\r");
}
