using Acornima;
using SandboxHost.Compiler.Lowering;
using SandboxHost.Compiler.Syntax;
using SandboxHost.Compiler.Types;

namespace SandboxHost.Compiler;

/// <summary>Turns one TypeScript or JavaScript file, with JSX or without, into a plain ECMAScript module.</summary>
public static class ModuleCompiler
{
    /// <summary>Compiles a file; mistakes in it are diagnostics of the result, not exceptions.</summary>
    /// <param name="source">The file; the ending of its path says whether it may hold types and JSX.</param>
    /// <param name="options">Null for <see cref="CompilerOptions.Default"/>.</param>
    /// <remarks>Calls of builders are numbered from 0. A program has one row of numbers for all its modules: see <see cref="ProgramCompiler"/>.</remarks>
    public static CompiledModule Compile(SourceFile source, CompilerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        var prepared = Prepare(source, options ?? CompilerOptions.Default);
        if (prepared.Sites.Count == 0)
        {
            return prepared.Finish(0, _ => null);
        }

        // Only a schema that becomes part of the code is made here.
        var types = new ProgramTypes(null, (_, code, span, message, fix) => prepared.Diagnostics.Report(code, span, message, fix));
        var symbols = prepared.Symbols(source.Path);
        types.Add(symbols);
        var schemas = new Dictionary<int, Schema?>();
        for (var i = 0; i < prepared.Sites.Count; i++)
        {
            if (prepared.Sites[i].Kind == BuilderKind.ToSchema)
            {
                schemas[i] = types.Evaluator.EvaluateSite(prepared.Sites[i], i, symbols).Value;
            }
        }

        return prepared.Finish(0, number => schemas.GetValueOrDefault(number));
    }

    /// <summary>Parses a file and finds out what is to be rewritten in it.</summary>
    internal static PreparedModule Prepare(SourceFile source, CompilerOptions options)
    {
        var diagnostics = new DiagnosticBag(source);
        var language = SourceLanguage.Of(source.Path);
        var parsed = TypeScriptParser.Parse(source, language, ParserOptions.Default, diagnostics);
        if (diagnostics.HasErrors && !language.HasTypes)
        {
            diagnostics = ExplainTypes(source, language) ?? diagnostics;
        }

        var edits = new List<SourceEdit>();
        var found = SiteFinder.Result.Nothing;
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

            found = SiteFinder.Find(result.Tree);
        }

        return new PreparedModule(source, parsed?.Tree, found, edits, diagnostics);
    }

    /// <summary>A module whose rewriting is known but for the numbers of its sites.</summary>
    internal sealed class PreparedModule(SourceFile source, SyntaxTree? tree, SiteFinder.Result found, List<SourceEdit> edits, DiagnosticBag diagnostics)
    {
        private ReactiveLowering.Result? _lowered;

        public SyntaxTree? Tree => tree;

        public DiagnosticBag Diagnostics => diagnostics;

        /// <summary>What has to be changed in the source so far.</summary>
        public List<SourceEdit> Edits => edits;

        /// <summary>The calls of builders, in the order of the source; none if there are errors.</summary>
        public IReadOnlyList<FoundSite> Sites => diagnostics.HasErrors ? [] : _lowered?.Sites ?? found.Sites;

        /// <summary>Whether the finished module imports <see cref="HostModules.Lowering"/>.</summary>
        public bool ImportsLowering { get; private set; }

        /// <summary>The names of inner scopes; null if nobody has looked for them.</summary>
        public ScopedNames? Names => ReferenceEquals(found, SiteFinder.Result.Nothing) ? null : found.Names;

        /// <summary>What names in the module mean. Only for one that has a tree.</summary>
        public ModuleSymbols Symbols(string name) => new(name, tree!, found.Names);

        /// <summary>Rewrites reactive code and freezes the module's scope, as programs have it. Only for a module without errors.</summary>
        /// <param name="symbols">What names in the module mean.</param>
        /// <param name="callees">Says what is called.</param>
        public void LowerReactivity(ModuleSymbols symbols, Callees callees)
        {
            var frozen = new LoweringEdits();
            var hasDefault = ModuleFreezing.OpenDefault(tree!, found, frozen); // a module without errors has a tree
            _lowered = ReactiveLowering.Lower(tree!, found, symbols, callees, frozen, edits, diagnostics);
            ModuleFreezing.Close(tree!, found, hasDefault, frozen);
            if (tree!.JsxElements.Count > 0)
            {
                frozen.Helpers.Add(HostModules.ElementHelper);
            }
        }

        /// <summary>Makes the module.</summary>
        /// <param name="firstNumber">The number of its first site.</param>
        /// <param name="schemaOf">The schema of a <c>toSchema</c>, by its number.</param>
        public CompiledModule Finish(int firstNumber, Func<int, Schema?> schemaOf)
        {
            if (diagnostics.HasErrors)
            {
                return new CompiledModule(source, tree, source.Text, PositionMap.Identity(source.Text.Length), diagnostics.ToList());
            }

            if (_lowered is not null)
            {
                ImportsLowering = Number(_lowered, firstNumber, schemaOf);
            }
            else if (tree is not null)
            {
                ImportsLowering = SiteLowering.Lower(tree, Sites, firstNumber, schemaOf, edits);
            }

            var edited = Apply(source, edits);
            return new CompiledModule(source, tree, edited.Text, edited.Map, diagnostics.ToList());
        }

        private bool Number(ReactiveLowering.Result result, int firstNumber, Func<int, Schema?> schemaOf)
        {
            var numbers = new Dictionary<FoundSite, int>(result.Sites.Count);
            foreach (var site in result.Sites)
            {
                var number = firstNumber + numbers.Count;
                numbers.Add(site, number);
                if (site.Kind == BuilderKind.ToSchema)
                {
                    SiteLowering.InsertArgument(tree!, site, SiteLowering.Literal(schemaOf(number) ?? Schema.Any), edits); // what has sites has a tree
                }
            }

            result.Edits.AddTo(edits, site => numbers[site]);
            var helpers = result.Edits.Helpers;
            if (helpers.Count > 0)
            {
                var offset = SiteLowering.ImportOffset(source.Text);
                edits.Insert(0, new SourceEdit(offset, offset, $"import {{ {string.Join(", ", helpers)} }} from \"{HostModules.Lowering}\"; "));
            }

            return helpers.Count > 0;
        }
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
