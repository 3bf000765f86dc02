using Acornima;

namespace SandboxHost.Compiler;

/// <summary>Turns one TypeScript or JavaScript file, with JSX or without, into a plain ECMAScript module.</summary>
public static class ModuleCompiler
{
    /// <summary>Compiles a file; mistakes in it are diagnostics of the result, not exceptions.</summary>
    /// <param name="source">The file; the ending of its path says whether it may hold types and JSX.</param>
    /// <param name="options">Null for <see cref="CompilerOptions.Default"/>.</param>
    public static CompiledModule Compile(SourceFile source, CompilerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        options ??= CompilerOptions.Default;
        var diagnostics = new DiagnosticBag(source);
        var language = SourceLanguage.Of(source.Path);
        var parsed = TypeScriptParser.Parse(source, language, ParserOptions.Default, diagnostics);
        if (diagnostics.HasErrors && !language.HasTypes)
        {
            diagnostics = ExplainTypes(source, language) ?? diagnostics;
        }

        var edits = new List<SourceEdit>();
        if (parsed is { } result && !diagnostics.HasErrors)
        {
            edits.AddRange(result.Erasures);
            JsxLowering.Lower(result.Tree, options, edits);
            EnumLowering.Lower(result.Tree, edits, diagnostics);
            ParameterPropertyLowering.Lower(result.Tree, edits);
            if (language.HasTypes && !options.KeepUnusedImports)
            {
                ImportElision.Erase(result.Tree, options.JsxFactory, edits);
            }
        }

        if (diagnostics.HasErrors)
        {
            return new CompiledModule(source, parsed?.Tree, source.Text, PositionMap.Identity(source.Text.Length), diagnostics.ToList());
        }

        var edited = Apply(source, edits);
        return new CompiledModule(source, parsed?.Tree, edited.Text, edited.Map, diagnostics.ToList());
    }

    private static EditedText Apply(SourceFile source, List<SourceEdit> edits)
    {
        var text = new TextEdits(source.Text);
        foreach (var (start, end, replacement) in edits)
        {
            var span = TextSpan.FromBounds(start, end);
            if (replacement is null)
            {
                text.Erase(span);
            }
            else
            {
                text.Replace(span, replacement);
            }
        }

        return text.Apply();
    }

    /// <summary>If a JavaScript file would be right as TypeScript, the first type in it is what is wrong.</summary>
    private static DiagnosticBag? ExplainTypes(SourceFile source, SourceLanguage language)
    {
        var asTypeScript = new DiagnosticBag(source);
        if (TypeScriptParser.Parse(source, language with { HasTypes = true }, ParserOptions.Default, asTypeScript) is not { Erasures.Count: > 0 } parsed || asTypeScript.HasErrors)
        {
            return null;
        }

        var first = parsed.Erasures.OrderBy(edit => edit.Start).First();
        var diagnostics = new DiagnosticBag(source);
        diagnostics.Report(DiagnosticCode.TypeScriptInJavaScript, TextSpan.FromBounds(first.Start, first.End),
            "TypeScript syntax in a JavaScript file.", fix: "give the file the ending .ts or .tsx, or remove the type");
        return diagnostics;
    }
}
