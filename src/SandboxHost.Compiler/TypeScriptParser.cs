using Acornima;
using Acornima.Ast;
using SandboxHost.Compiler.Syntax;

namespace SandboxHost.Compiler;

/// <summary>Parses a module in TypeScript 5.9 with JSX, and notes on the way which characters only a type checker needs.</summary>
/// <remarks>
/// It extends the ECMAScript parser at its extension points, so what is not TypeScript is parsed by the very code that the engine's
/// parser runs. Types are kept (<see cref="ParsedTypes"/>) but not checked: this is a syntax. After an error, parsing goes on with the next
/// top-level statement.
/// </remarks>
internal sealed partial class TypeScriptParser : Parser
{
    private const string LineTerminators = "\n\r\u2028\u2029";

    private readonly SourceFile _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly bool _hasTypes;
    private readonly bool _hasJsx;
    private readonly bool _isDeclarations;
    private readonly ParsedTypes _types = new();
    private readonly List<SourceEdit> _edits = [];
    private readonly HashSet<string> _typeNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ambientNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _exportedTypes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _valueNames = new(StringComparer.Ordinal);
    private int _ambient;
    private int _typeMembers;

    private TypeScriptParser(SourceFile source, SourceLanguage language, ParserOptions options, DiagnosticBag diagnostics)
        : base(options)
    {
        _source = source;
        _diagnostics = diagnostics;
        _hasTypes = language.HasTypes;
        _hasJsx = language.HasJsx;
        _isDeclarations = language.IsDeclarations;
        _ambient = _isDeclarations ? 1 : 0;
    }

    /// <summary>A file as parsed, with the edits that erase its types.</summary>
    public readonly record struct Result(SyntaxTree Tree, IReadOnlyList<SourceEdit> Erasures);

    /// <summary>Parses a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="language">What it may contain.</param>
    /// <param name="options">The limits.</param>
    /// <param name="diagnostics">Receives what is wrong with it.</param>
    /// <returns>Null if there is no tree, because of an error after which parsing could not go on.</returns>
    public static Result? Parse(SourceFile source, SourceLanguage language, ParserOptions options, DiagnosticBag diagnostics)
    {
        var parser = new TypeScriptParser(source, language, options, diagnostics);
        try
        {
            var root = parser.ParseModule(source.Text, source.Path);
            parser.EraseExportsOfTypes(root);
            parser.AttachTypeSpecifiers(root);
            parser.ReportStrayParameterProperties();
            var tree = new SyntaxTree(source, root, parser._types)
            {
                ValueNames = parser._valueNames,
                JsxElements = parser._jsxElements,
                Enums = parser._enums,
                ParameterProperties = parser._parameterPropertyClasses,
                TypeImports = parser._typeImports,
                TypeExports = parser._typeExports,
            };
            return new Result(tree, parser._edits);
        }
        catch (SyntaxErrorException error)
        {
            parser.Report(error);
            return null;
        }
    }

    // ---- Errors ----------------------------------------------------------------------------------------------

    private void Report(SyntaxErrorException error)
    {
        var offset = Math.Clamp(error.Error.Index, 0, _source.Text.Length);
        _diagnostics.Report(DiagnosticCodes.Of(error.Error), TextSpan.FromBounds(offset, EndOfWord(offset)), DiagnosticCodes.Message(error.Error), DiagnosticCodes.Fix(error.Error));
    }

    /// <summary>The end of the word at an offset, or of the one character there.</summary>
    private int EndOfWord(int offset)
    {
        var end = offset;
        while (end < _source.Text.Length && (char.IsLetterOrDigit(_source.Text[end]) || _source.Text[end] is '_' or '$'))
        {
            end++;
        }

        return end > offset || offset == _source.Text.Length || SourceFile.IsLineTerminator(_source.Text[offset]) ? end : offset + 1;
    }

    /// <inheritdoc/>
    protected override Statement ParseTopLevelStatement()
    {
        var attempt = BeginAttempt();
        var start = Token.Start;
        try
        {
            return base.ParseTopLevelStatement();
        }
        catch (SyntaxErrorException error) when (CanGoOnAfter(error))
        {
            Report(error);
            AbandonNesting(attempt);
            _ambient = _isDeclarations ? 1 : 0;
            _noConditionalType = false;
            _typeMembers = 0;
            _pendingClassTypes.Clear();
            _parameterProperties.Clear();
            _openTypeArguments.Clear();
            GoOnAfter(error.Error.Index, start);
            return Finish(new TypeOnlyStatement(), start, start);
        }
    }

    private bool CanGoOnAfter(SyntaxErrorException error) =>
        error.Error.Code != nameof(SyntaxErrorCode.LimitExceeded) && _diagnostics.Count < DiagnosticBag.MaxKept;

    /// <summary>Continues with the next line that looks like the beginning of a statement: one not indented deeper than the failed one.</summary>
    private void GoOnAfter(int errorAt, int statementStart)
    {
        var column = _source.GetPosition(statementStart).Column;
        var offset = Math.Max(errorAt, statementStart);
        while (true)
        {
            offset = FindStatement(offset, column);
            try
            {
                ResumeAt(offset);
                return;
            }
            catch (SyntaxErrorException error) when (CanGoOnAfter(error))
            {
                Report(error);
                offset = Math.Max(offset, error.Error.Index);
            }
        }
    }

    private int FindStatement(int offset, int column)
    {
        var text = _source.Text;
        while (offset < Limit)
        {
            var length = text.AsSpan(offset, Limit - offset).IndexOfAny(LineTerminators);
            if (length < 0)
            {
                break;
            }

            var line = offset + length + 1;
            offset = line;
            while (offset < Limit && text[offset] is ' ' or '\t')
            {
                offset++;
            }

            if (offset < Limit && offset - line < column && (char.IsLetter(text[offset]) || text[offset] is '@' or '$' or '_' or '#'))
            {
                return offset;
            }
        }

        return Limit;
    }

    // ---- Names -----------------------------------------------------------------------------------------------

    /// <inheritdoc/>
    protected override void NoteReferenceExtension(Identifier id)
    {
        // A computed name in a type is only for the checker.
        if (_typeMembers == 0)
        {
            _valueNames.Add(id.Name);
        }
    }

    // ---- Attempts --------------------------------------------------------------------------------------------

    /// <summary>An attempt that also takes back what was noted about types.</summary>
    private readonly record struct TypedAttempt(
        Attempt Inner, int Edits, int JsxElements, int Properties, int PropertyClasses, int PendingTypes, int OpenArguments, int Enums, int TypeMembers, bool NoConditionalType);

    private TypedAttempt Begin() => new(
        BeginAttempt(), _edits.Count, _jsxElements.Count, _parameterProperties.Count, _parameterPropertyClasses.Count, _pendingClassTypes.Count,
        _openTypeArguments.Count, _enums.Count, _typeMembers, _noConditionalType);

    private void Abandon(in TypedAttempt attempt)
    {
        AbandonAttempt(attempt.Inner);
        Truncate(_edits, attempt.Edits);
        Truncate(_jsxElements, attempt.JsxElements);
        Truncate(_parameterProperties, attempt.Properties);
        Truncate(_parameterPropertyClasses, attempt.PropertyClasses);
        while (_openTypeArguments.Count > attempt.OpenArguments)
        {
            // Whoever tries again from one of these would fail at the same place.
            _notTypeArguments.Add(_openTypeArguments[^1]);
            _openTypeArguments.RemoveAt(_openTypeArguments.Count - 1);
        }

        Truncate(_enums, attempt.Enums);
        while (_pendingClassTypes.Count > attempt.PendingTypes)
        {
            _pendingClassTypes.Pop();
        }

        _typeMembers = attempt.TypeMembers;
        _noConditionalType = attempt.NoConditionalType;
    }

    private static void Truncate<T>(List<T> list, int count) => list.RemoveRange(count, list.Count - count);

    /// <summary>Parses something that may not be there; a syntax error in it means that it is not.</summary>
    private T? Try<T>(Func<T?> parse)
        where T : class
    {
        var attempt = Begin();
        try
        {
            if (parse() is { } result)
            {
                return result;
            }
        }
        catch (SyntaxErrorException error) when (error.Error.Code != nameof(SyntaxErrorCode.LimitExceeded))
        {
            // Not there. If it was meant to be, the other reading will fail, too, and say where.
        }

        Abandon(attempt);
        return null;
    }

    // ---- Erasing ---------------------------------------------------------------------------------------------

    /// <summary>Overwrites characters with spaces, whatever was to happen to them.</summary>
    private void Erase(int start, int end)
    {
        DropEditsFrom(start);
        _edits.Add(new SourceEdit(start, end, null));
    }

    /// <summary>Takes back the edits of what is about to be erased as a whole: types may contain expressions, which may contain types.</summary>
    private void DropEditsFrom(int start)
    {
        var kept = _edits.Count;
        while (kept > 0 && _edits[kept - 1].Start >= start)
        {
            kept--;
        }

        Truncate(_edits, kept);

        // What is not there needs no lowering: an overload may have JSX in a default.
        while (_jsxElements.Count > 0 && _jsxElements[^1].Start >= start)
        {
            _jsxElements.RemoveAt(_jsxElements.Count - 1);
        }

        while (_enums.Count > 0 && _enums[^1].Start >= start)
        {
            _enums.RemoveAt(_enums.Count - 1);
        }

        while (_parameterPropertyClasses.Count > 0 && _parameterPropertyClasses[^1].BodyStart >= start)
        {
            _parameterPropertyClasses.RemoveAt(_parameterPropertyClasses.Count - 1);
        }
    }

    /// <summary>Overwrites characters with others of the same number, so that nothing moves.</summary>
    private void Overwrite(int start, string text) => _edits.Add(new SourceEdit(start, start + text.Length, text));

    /// <summary>Consumes the current token and erases it.</summary>
    private void EraseToken()
    {
        Erase(Token.Start, Token.End);
        Next();
    }

    /// <summary>Erases a whole statement or class element that ends with the previous token.</summary>
    /// <remarks>
    /// What stands before it may lack its semicolon, and the next line may go on where it stopped: `a ⟨type A = B⟩ (c)`.
    /// Then the first erased character becomes a semicolon, which does no harm where it is not needed. The same keeps a
    /// string after it from becoming a directive.
    /// </remarks>
    private void EraseStatement(int start)
    {
        if (ContinuesExpression(TokenType) || TokenType == TokenType.String)
        {
            DropEditsFrom(start);
            Overwrite(start, ";");
            start++;
        }

        Erase(start, PreviousEnd);
    }

    /// <summary>Whether a token at the beginning of a line would continue the expression on the line before.</summary>
    private static bool ContinuesExpression(TokenType type) =>
        type is TokenType.LeftParen or TokenType.LeftBracket or TokenType.BackQuote or TokenType.Plus or TokenType.Minus
            or TokenType.Slash or TokenType.SlashAssign or TokenType.Star or TokenType.Less or TokenType.Dot or TokenType.QuestionDot
            // As the names of class elements.
            or TokenType.In or TokenType.InstanceOf;

    /// <summary>A type at the end of a statement that has no semicolon: without it, the next line might be taken for a continuation.</summary>
    /// <inheritdoc/>
    protected override void SemicolonInsertedExtension(bool isField)
    {
        if (_edits.Count == 0 || _edits[^1] is not { Text: null } last || last.End != PreviousEnd)
        {
            return;
        }

        // A field called `get` or `static` would become a modifier of the next element, so fields always get one.
        if (isField ? TokenType != TokenType.RightBrace : ContinuesExpression(TokenType))
        {
            _edits[^1] = new SourceEdit(last.Start, last.Start + 1, ";");
            Erase(last.Start + 1, last.End);
        }
    }

    /// <summary>Puts parentheses around an expression that ends with the previous token.</summary>
    private void Parenthesize(int start)
    {
        var index = _edits.Count;
        while (index > 0 && _edits[index - 1].Start >= start)
        {
            index--;
        }

        _edits.Insert(index, new SourceEdit(start, start, "("));
        _edits.Add(new SourceEdit(PreviousEnd, PreviousEnd, ")"));
    }

    private bool HasLineBreak(int start, int end) => Input.AsSpan(start, end - start).ContainsAny(LineTerminators);

    // ---- Words -----------------------------------------------------------------------------------------------

    /// <summary>Whether the current token is a word that only TypeScript gives a meaning, written without escapes.</summary>
    private bool IsWord(string word) => TokenType == TokenType.Name && !Token.HasEscape && Token.Text == word;

    /// <inheritdoc/>
    protected override bool IsAmbientExtension => _ambient > 0;
}
