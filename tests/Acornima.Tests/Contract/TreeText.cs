using System.Globalization;
using System.Text;
using Acornima.Ast;

namespace Acornima.Tests.Contract;

/// <summary>Writes trees as text: <c>Class{attributes}[start,end)(children...)</c>.</summary>
internal static class TreeText
{
    /// <summary>The whole tree.</summary>
    /// <param name="node">Its root.</param>
    /// <param name="shift">What is added to each offset.</param>
    public static string Of(Node node, int shift = 0)
    {
        var text = new StringBuilder();
        Append(text, node, shift);
        return text.ToString();
    }

    /// <summary>Class and range of one node.</summary>
    public static string Head(Node node) => $"{node.GetType().Name}{node.Range}";

    private static void Append(StringBuilder text, Node node, int shift)
    {
        text.Append(node.GetType().Name);
        var attributes = string.Join(',', AttributesOf(node).Where(attribute => attribute.Length > 0));
        if (attributes.Length > 0)
        {
            text.Append('{').Append(attributes).Append('}');
        }

        text.Append(CultureInfo.InvariantCulture, $"[{node.Start + shift},{node.End + shift})");
        if (node.ChildNodes.IsEmpty())
        {
            return;
        }

        var separator = '(';
        foreach (var child in node.ChildNodes)
        {
            text.Append(separator);
            Append(text, child, shift);
            separator = ' ';
        }

        text.Append(')');
    }

    private static IEnumerable<string> AttributesOf(Node node)
    {
        var attributes = OwnAttributesOf(node);
        return node is Statement { LabelSet: { } label } ? attributes.Append($"label={label.Name}") : attributes;
    }

    private static string[] OwnAttributesOf(Node node) => node switch
    {
        Identifier n => [n.Name],
        PrivateIdentifier n => [n.Name],
        StringLiteral n => [Quoted(n.Value)],
        NumericLiteral n => [n.Value.ToString("R", CultureInfo.InvariantCulture)],
        BigIntLiteral n => [n.Value.ToString(CultureInfo.InvariantCulture)],
        BooleanLiteral n => [n.Value ? "true" : "false"],
        RegExpLiteral n => [Quoted(n.RegExp.Pattern), Quoted(n.RegExp.Flags)],
        TemplateElement n => [Quoted(n.Value.Cooked), Quoted(n.Value.Raw), When(n.Tail, "tail")],
        Property n =>
            [$"{n.Kind}", When(n.Computed, "computed"), When(n.Shorthand, "shorthand"), When(n.Method, "method")],
        ClassProperty n => [$"{n.Kind}", When(n.Computed, "computed"), When(n.Static, "static")],
        MemberExpression n => [When(n.Computed, "computed"), When(n.Optional, "optional")],
        CallExpression n => [When(n.Optional, "optional")],
        IFunction n => [When(n.Async, "async"), When(n.Generator, "generator"), When(n.Expression, "expression")],
        FunctionBody n => [When(n.Strict, "strict")],
        Script n => [When(n.Strict, "strict")],
        UpdateExpression n => [$"{n.Operator}", n.Prefix ? "prefix" : "postfix"],
        UnaryExpression n => [$"{n.Operator}"],
        BinaryExpression n => [$"{n.Operator}"],
        AssignmentExpression n => [$"{n.Operator}"],
        VariableDeclaration n => [$"{n.Kind}"],
        Directive n => [Quoted(n.Value)],
        ForOfStatement n => [When(n.Await, "await")],
        YieldExpression n => [When(n.Delegate, "delegate")],
        ImportDeclaration n => [When(n.Phase != ImportPhase.None, $"{n.Phase}")],
        ImportExpression n => [When(n.Phase != ImportPhase.None, $"{n.Phase}")],
        _ => [],
    };

    private static string When(bool condition, string text) => condition ? text : "";

    private static string Quoted(string? text) => text is null
        ? "null"
        : $"'{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal)
            .Replace("\r", @"\r", StringComparison.Ordinal).Replace("\u2028", @"\u2028", StringComparison.Ordinal)
            .Replace("\u2029", @"\u2029", StringComparison.Ordinal)}'";
}
