using System.Buffers;
using System.Globalization;
using System.Text;
using Acornima;
using Acornima.Ast;
using SandboxHost.Compiler.Syntax;

namespace SandboxHost.Compiler;

// JSX elements and fragments (https://facebook.github.io/jsx/). Between tags, text is no sequence of tokens, so this part reads characters.
internal sealed partial class TypeScriptParser
{
    private readonly List<JsxElement> _jsxElements = [];

    /// <inheritdoc/>
    protected override Expression ParsePrimaryExpression()
    {
        if (TokenType is not (TokenType.Less or TokenType.ShiftLeft) || !_hasJsx)
        {
            return base.ParsePrimaryExpression();
        }

        var start = Token.Start;
        if (TokenType == TokenType.Less && _hasTypes && IsArrowPossibleAt(start) && IsGenericArrowInJsx()
            && TryParseGenericArrow(start, start, isAsync: false, ArrowAllowsIn) is { } arrow)
        {
            return arrow;
        }

        var element = ParseJsxElement(start, out var end);
        ResumeAt(end);
        return element;
    }

    /// <summary>An element or fragment that begins at an offset; scanning is left anywhere.</summary>
    private JsxElement ParseJsxElement(int start, out int end)
    {
        Enter();
        var position = SkipJsxTrivia(start + 1);
        JsxName? name = null;
        var attributes = new List<JsxProperty>();
        if (CharAt(position) != '>')
        {
            name = ParseJsxName(ref position);
            position = SkipJsxTypeArguments(position);
            while ((position = SkipJsxTrivia(position)) < Limit && CharAt(position) is not ('>' or '/'))
            {
                attributes.Add(ParseJsxAttribute(ref position));
            }
        }

        var openingEnd = new TextSpan(position, 1);
        var children = new List<JsxChild>();
        var closing = new TextSpan(position, 0);
        if (CharAt(position) == '/')
        {
            var greater = SkipJsxTrivia(position + 1);
            if (CharAt(greater) != '>')
            {
                throw UnexpectedInJsx(greater);
            }

            openingEnd = TextSpan.FromBounds(position, greater + 1);
            end = greater + 1;
        }
        else
        {
            ExpectJsx('>', ref position);
            closing = ParseJsxChildren(start, name, attributes.Count == 0, position, children);
            end = closing.End;
        }

        Leave();
        var element = Finish(new JsxElement(name, attributes, children, openingEnd, closing), start, end);
        _jsxElements.Add(element);
        return element;
    }

    // ---- Characters ------------------------------------------------------------------------------------------

    private char CharAt(int offset) => offset < Limit ? Input[offset] : '\0';

    private void ExpectJsx(char c, ref int position)
    {
        if (CharAt(position) != c)
        {
            throw UnexpectedInJsx(position);
        }

        position++;
    }

    private SyntaxErrorException UnexpectedInJsx(int position) => Error(position, position < Limit
        ? $"Unexpected '{Input[position]}' in a JSX tag"
        : "Unexpected end of input in a JSX tag");

    /// <summary>White space and comments within a tag.</summary>
    private int SkipJsxTrivia(int position)
    {
        position = Trivia.Skip(Input, position);
        return CharAt(position) == '/' && CharAt(position + 1) == '*'
            ? throw Error(position, "Unterminated comment", SyntaxErrorCode.InvalidToken)
            : position;
    }

    /// <summary>The length of the character at an offset if it can be in a name, else 0 (ECMA-262 §12.7, and the hyphen).</summary>
    private int NamePartLength(int position, bool isStart)
    {
        if (position >= Limit || Rune.DecodeFromUtf16(Input.AsSpan(position, Limit - position), out var rune, out var length) != OperationStatus.Done)
        {
            return 0;
        }

        var isPart = rune.Value is '_' or '$' || (rune.Value == '-' && !isStart) || Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => true,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.ConnectorPunctuation => !isStart,
            _ => false,
        };
        return isPart ? length : 0;
    }

    private string ReadJsxWord(ref int position)
    {
        var start = position;
        if (NamePartLength(position, isStart: true) == 0)
        {
            throw UnexpectedInJsx(position);
        }

        while (NamePartLength(position, isStart: false) is > 0 and var length)
        {
            position += length;
        }

        return Intern(Input.AsSpan(start, position - start));
    }

    // ---- Tags ------------------------------------------------------------------------------------------------

    /// <summary><c>div</c>, <c>my-tag</c>, <c>svg:rect</c>, <c>ui.Card</c></summary>
    private JsxName ParseJsxName(ref int position)
    {
        var start = position;
        var text = ReadJsxWord(ref position);
        var wordEnd = position;
        // A lower-case letter or a hyphen makes it an element, as TypeScript has it; a dot makes it a component.
        var isComponent = !char.IsAsciiLetterLower(text[0]) && !text.Contains('-', StringComparison.Ordinal);
        var next = SkipJsxTrivia(position);
        if (CharAt(next) == ':')
        {
            position = SkipJsxTrivia(next + 1);
            return Finish(new JsxName($"{text}:{ReadJsxWord(ref position)}", null), start, position);
        }

        var full = text;
        while (CharAt(next) == '.')
        {
            isComponent = true;
            ThrowIfHyphen(start, wordEnd);
            var partStart = position = SkipJsxTrivia(next + 1);
            full = $"{full}.{ReadJsxWord(ref position)}";
            ThrowIfHyphen(partStart, position);
            next = SkipJsxTrivia(position);
        }

        Identifier? reference = null;
        if (isComponent && text != "this")
        {
            reference = Finish(new Identifier(text), start, wordEnd);
            NoteReferenceExtension(reference);
        }

        return Finish(new JsxName(full, reference), start, position);
    }

    /// <summary>The parts of <c>a.b</c> are names of JavaScript, unlike those of elements and attributes.</summary>
    private void ThrowIfHyphen(int start, int end)
    {
        var hyphen = Input.AsSpan(start, end - start).IndexOf('-');
        if (hyphen >= 0)
        {
            throw UnexpectedInJsx(start + hyphen);
        }
    }

    /// <summary><c>&lt;List&lt;Item&gt; …&gt;</c></summary>
    private int SkipJsxTypeArguments(int position)
    {
        var next = SkipJsxTrivia(position);
        if (!_hasTypes || CharAt(next) != '<')
        {
            return position;
        }

        ResumeAt(next);
        ParseTypeArguments();
        Erase(next, PreviousEnd);
        return PreviousEnd;
    }

    /// <summary><c>a</c>, <c>a-b="c"</c>, <c>a:b={c}</c>, <c>{...a}</c></summary>
    private JsxProperty ParseJsxAttribute(ref int position)
    {
        var start = position;
        if (CharAt(position) == '{')
        {
            var spread = ParseJsxBraces(ref position, out var isSpread);
            return isSpread && spread is not null
                ? Finish(new JsxProperty(null, default, spread, TextSpan.FromBounds(start, position)), start, position)
                : throw Error(start + 1, "A JSX tag can hold `{...object}` between attributes, nothing else in braces");
        }

        var name = ReadJsxWord(ref position);
        var next = SkipJsxTrivia(position);
        if (CharAt(next) == ':')
        {
            position = SkipJsxTrivia(next + 1);
            name = $"{name}:{ReadJsxWord(ref position)}";
            next = SkipJsxTrivia(position);
        }

        var nameSpan = TextSpan.FromBounds(start, position);
        if (CharAt(next) != '=')
        {
            return Finish(new JsxProperty(name, nameSpan, null, default), start, position);
        }

        position = SkipJsxTrivia(next + 1);
        var valueStart = position;
        var value = ParseJsxAttributeValue(ref position);
        return Finish(new JsxProperty(name, nameSpan, value, TextSpan.FromBounds(valueStart, position)), start, position);
    }

    private Expression? ParseJsxAttributeValue(ref int position)
    {
        var start = position;
        switch (CharAt(position))
        {
            case '"' or '\'':
                var length = Input.AsSpan(start + 1, Limit - start - 1).IndexOf(Input[start]);
                position = length < 0 ? throw Error(start, "The attribute's string has no closing quote", SyntaxErrorCode.InvalidToken) : start + length + 2;
                return null;
            case '{':
                var value = ParseJsxBraces(ref position, out var isSpread);
                return value is not null && !isSpread ? value : throw Error(start, "The braces of an attribute must hold an expression");
            case '<':
                return ParseJsxElement(start, out position);
            default:
                throw UnexpectedInJsx(position);
        }
    }

    /// <summary><c>{a}</c>, <c>{...a}</c>, or braces with nothing or a comment in them, which give null</summary>
    private Expression? ParseJsxBraces(ref int position, out bool isSpread)
    {
        ResumeAt(position + 1);
        Expression? expression = null;
        isSpread = Eat(TokenType.Ellipsis);
        if (TokenType != TokenType.RightBrace)
        {
            expression = isSpread ? ParseAssignmentExpression() : ParseExpression();
        }

        if (TokenType != TokenType.RightBrace || (isSpread && expression is null))
        {
            throw Unexpected();
        }

        position = Token.End;
        return expression;
    }

    // ---- Children --------------------------------------------------------------------------------------------

    /// <summary>The children of an element, and its closing tag, whose span is returned.</summary>
    private TextSpan ParseJsxChildren(int start, JsxName? name, bool hasNoAttributes, int position, List<JsxChild> children)
    {
        var contentStart = position;
        while (true)
        {
            var rest = Input.AsSpan(position, Limit - position);
            var length = rest.IndexOfAny("<{>}");
            if (length < 0)
            {
                throw Unclosed(start, name, hasNoAttributes, contentStart);
            }

            if (length > 0)
            {
                AddText(position, position + length);
                position += length;
            }

            var childStart = position;
            switch (Input[position])
            {
                case '<':
                    var next = SkipJsxTrivia(position + 1);
                    if (CharAt(next) == '/')
                    {
                        return ParseJsxClosing(start, name, hasNoAttributes, position, next + 1, contentStart);
                    }

                    var element = ParseJsxElement(position, out position);
                    children.Add(Finish(new JsxChild(JsxChildKind.Element, element), childStart, position));
                    break;
                case '{':
                    var expression = ParseJsxBraces(ref position, out var isSpread);
                    children.Add(Finish(new JsxChild(isSpread ? JsxChildKind.Spread : JsxChildKind.Expression, expression), childStart, position));
                    break;
                default:
                    // `<T>(a) => b` comes here with its arrow.
                    if (Input[position] == '>' && name is not null && hasNoAttributes && IsLikelyArrow(contentStart))
                    {
                        throw Unclosed(start, name, hasNoAttributes, contentStart);
                    }

                    _diagnostics.Report(DiagnosticCode.InvalidSyntax, new TextSpan(position, 1), $"Unexpected `{Input[position]}` in JSX text.",
                        fix: $"write {{'{Input[position]}'}}");
                    position++;
                    break;
            }
        }

        void AddText(int from, int to) => children.Add(Finish(new JsxChild(JsxChildKind.Text, null), from, to));
    }

    /// <summary><c>&lt;/a&gt;</c></summary>
    private TextSpan ParseJsxClosing(int start, JsxName? name, bool hasNoAttributes, int closingStart, int position, int contentStart)
    {
        position = SkipJsxTrivia(position);
        var nameStart = position;
        var closingName = CharAt(position) == '>' ? null : ParseJsxName(ref position).Text;
        if (closingName != name?.Text)
        {
            // The parent's closing tag tells that this element has none; a name of nobody's is a slip of the pen.
            throw closingName is null || name is null || !hasNoAttributes || !LooksLikeType(name)
                ? JsxError(nameof(DiagnosticCode.JsxTagMismatch), nameStart,
                    $"`{(name is null ? "<>" : $"<{name.Text}>")}` is closed by `</{closingName}>`", $"</{name?.Text}>")
                : Unclosed(start, name, hasNoAttributes, contentStart);
        }

        position = SkipJsxTrivia(position);
        ExpectJsx('>', ref position);
        return TextSpan.FromBounds(closingStart, position);
    }

    /// <summary>The error for an element without closing tag, which may not have been meant as one.</summary>
    private SyntaxErrorException Unclosed(int start, JsxName? name, bool hasNoAttributes, int contentStart)
    {
        if (name is not null && hasNoAttributes && _hasTypes)
        {
            if (IsLikelyArrow(contentStart))
            {
                return JsxError(nameof(DiagnosticCode.GenericArrowInJsx), start, $"`<{name.Text}>` opens a JSX element in this file, not type parameters", $"<{name.Text},>");
            }

            if (LooksLikeType(name))
            {
                return JsxError(nameof(DiagnosticCode.TypeAssertionInJsx), start, $"`<{name.Text}>` opens a JSX element in this file, not a type assertion", $"value as {name.Text}");
            }
        }

        var shown = name is null ? "<>" : $"<{name.Text}>";
        return JsxError(nameof(DiagnosticCode.JsxTagMismatch), start, $"`{shown}` has no closing tag", name is null ? "add </>" : $"add </{name.Text}>, or write <{name.Text} />");
    }

    private bool IsLikelyArrow(int contentStart)
    {
        if (CharAt(contentStart) != '(')
        {
            return false;
        }

        var length = Input.AsSpan(contentStart, Limit - contentStart).IndexOf("=>", StringComparison.Ordinal);
        return length > 0 && !Input.AsSpan(contentStart, length).ContainsAny('<', ';');
    }

    private static bool LooksLikeType(JsxName name) =>
        name.Reference is not null || name.Text is "any" or "unknown" or "string" or "number" or "boolean" or "bigint" or "symbol" or "object" or "never" or "const";

    private SyntaxErrorException JsxError(string code, int offset, string description, string fix)
    {
        var position = _source.GetPosition(offset);
        return new SyntaxErrorException(new SyntaxError(code, description + DiagnosticCodes.FixSeparator + fix, offset, Position.From(position.Line, position.Column - 1), _source.Path));
    }
}
