using Acornima.Ast;
using SandboxHost.Compiler.Syntax;

namespace SandboxHost.Compiler;

/// <summary>Turns JSX into calls, in place: <c>&lt;a b="c"&gt;d{e}&lt;/a&gt;</c> becomes <c>h("a", {b: "c"}, "d", e)</c>.</summary>
/// <remarks>
/// Names follow React's rule: a capital letter or a dot makes a component, which is passed as the variable that it is; all else
/// is an element, passed as a string. Line breaks stay where they are, and expressions are not touched.
/// </remarks>
internal static class JsxLowering
{
    /// <summary>Adds the edits for all elements of a file.</summary>
    public static void Lower(SyntaxTree tree, CompilerOptions options, List<SourceEdit> edits)
    {
        foreach (var element in tree.JsxElements)
        {
            new ElementLowering(tree.Source.Text, options, edits).Lower(element);
        }
    }

    private readonly struct ElementLowering(string text, CompilerOptions options, List<SourceEdit> edits)
    {
        public void Lower(JsxElement element)
        {
            LowerOpening(element);
            foreach (var child in element.Children)
            {
                LowerChild(child);
            }

            if (element.Closing.Length > 0)
            {
                Replace(element.Closing, ")");
            }
        }

        private void LowerOpening(JsxElement element)
        {
            var isSelfClosing = element.Closing.Length == 0;
            // `return<a/>` must not become `returnh(…)`.
            var gap = element.Start > 0 && (char.IsLetterOrDigit(text[element.Start - 1]) || text[element.Start - 1] is '_' or '$') ? " " : "";
            if (element.Name is not { } name)
            {
                Replace(TextSpan.FromBounds(element.Start, element.OpeningEnd.End), $"{gap}{options.JsxFactory}({options.JsxFragment}, null");
                return;
            }

            var head = name.Reference is null && name.Text != "this" && !name.Text.Contains('.', StringComparison.Ordinal) ? JavaScriptString.Quote(name.Text) : name.Text;
            var hasProps = element.Attributes.Count > 0;
            Replace(TextSpan.FromBounds(element.Start, name.End), $"{gap}{options.JsxFactory}({head}, {(hasProps ? "{" : "null")}");
            for (var i = 0; i < element.Attributes.Count; i++)
            {
                LowerAttribute(element.Attributes[i]);
                Insert(element.Attributes[i].End, i < element.Attributes.Count - 1 ? "," : "}");
            }

            Replace(element.OpeningEnd, isSelfClosing ? ")" : "");
        }

        private void LowerAttribute(JsxProperty attribute)
        {
            if (attribute.Name is null)
            {
                LowerBraces(attribute.ValueSpan, attribute.Value, ' ');
                return;
            }

            LowerAttributeName(attribute);
            if (attribute.ValueSpan.Length == 0)
            {
                Insert(attribute.NameSpan.End, ": true");
                return;
            }

            Replace(TextSpan.FromBounds(attribute.NameSpan.End, attribute.ValueSpan.Start), ": ");
            if (attribute.Value is null)
            {
                Replace(attribute.ValueSpan, JavaScriptString.Quote(JsxText.FromAttribute(text.AsSpan(attribute.ValueSpan.Start + 1, attribute.ValueSpan.Length - 2))));
            }
            else if (attribute.Value is not JsxElement || text[attribute.ValueSpan.Start] == '{')
            {
                LowerBraces(attribute.ValueSpan, attribute.Value, ' ');
            }
        }

        private void LowerAttributeName(JsxProperty attribute)
        {
            var name = attribute.Name!; // a spread does not come here
            if (name == "__proto__")
            {
                // As a plain name in an object literal it would set the prototype (ECMA-262 §B.3.1).
                Replace(attribute.NameSpan, "[\"__proto__\"]");
            }
            else if (name.AsSpan().ContainsAny('-', ':'))
            {
                Replace(attribute.NameSpan, JavaScriptString.Quote(name));
            }
        }

        private void LowerChild(JsxChild child)
        {
            switch (child.Kind)
            {
                case JsxChildKind.Text:
                    LowerText(child);
                    break;
                case JsxChildKind.Element:
                    Insert(child.Start, ", ");
                    break;
                default:
                    LowerBraces(TextSpan.FromBounds(child.Start, child.End), child.Expression, child.Expression is null ? ' ' : ',');
                    break;
            }
        }

        /// <summary>Text that stands for nothing is white space already, which may stay.</summary>
        private void LowerText(JsxChild child)
        {
            var raw = text.AsSpan(child.Start, child.End - child.Start);
            if (JsxText.FromChildren(raw) is { } value)
            {
                // The string begins and ends where the text does; indentation around it stays.
                var start = child.Start;
                while (start < child.End - 1 && char.IsWhiteSpace(text[start]))
                {
                    start++;
                }

                var end = child.End;
                while (end > start + 1 && char.IsWhiteSpace(text[end - 1]))
                {
                    end--;
                }

                Replace(TextSpan.FromBounds(start, end), $", {JavaScriptString.Quote(value)}");
            }
        }

        private void LowerBraces(TextSpan braces, Node? expression, char opening)
        {
            // A comma expression needs parentheses among arguments and properties.
            var isSequence = expression is SequenceExpression { IsParenthesized: false };
            edits.Add(new SourceEdit(braces.Start, braces.Start + 1, isSequence ? $"{opening}(" : opening.ToString()));
            edits.Add(new SourceEdit(braces.End - 1, braces.End, isSequence ? ")" : " "));
        }

        private void Insert(int offset, string inserted) => edits.Add(new SourceEdit(offset, offset, inserted));

        /// <summary>Replaces a span; its line breaks come after the new text.</summary>
        private void Replace(TextSpan span, string replacement) =>
            edits.Add(new SourceEdit(span.Start, span.End, replacement + LineBreaks.In(text.AsSpan(span.Start, span.Length))));
    }
}
