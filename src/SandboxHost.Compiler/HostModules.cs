using System.Collections.Frozen;

namespace SandboxHost.Compiler;

/// <summary>The modules that the host provides to every program, under all the names that programs know them by.</summary>
public static class HostModules
{
    /// <summary>The authoring API.</summary>
    public const string Api = "commonfabric";

    /// <summary>A module of types, empty at run time.</summary>
    public const string Schema = "commonfabric/schema";

    /// <summary>Information-flow types and a few helpers.</summary>
    public const string FlowControl = "commonfabric/cfc";

    /// <summary>What the compiler calls in the code that it writes. Authors cannot import it.</summary>
    public const string Lowering = "sandbox-host:lowering";

    /// <summary>The function of <see cref="Lowering"/> that elements become calls of.</summary>
    public const string ElementHelper = "$h";

    /// <summary>The values that <see cref="Api"/> exports. Its types are not among them: they do not exist at run time.</summary>
    public static IReadOnlySet<string> ApiExports { get; } = new[]
    {
        "AnyCell", "CHIP_UI", "Cell", "ComparableCell", "FS", "FabricBytes", "ID", "ID_FIELD", "NAME", "OpaqueCell", "ReadonlyCell", "SELF", "Stream", "TESTS",
        "TILE_UI", "TYPE", "UI", "UiAction", "UiDisclosure", "UiPromptSlot", "Writable", "WriteonlyCell", "__cf_data", "action", "assert", "byRef",
        "cell", "cellFromUrl", "cfLink", "cfSqlite", "compileAndRun", "compute", "computed", "createCell", "createNodeFactory", "dataFile", "derive",
        "entityRefToString", "equals", "fetchBinary", "fetchData", "fetchJson", "fetchJsonUnchecked", "fetchProgram", "fetchText", "generateObject",
        "generateText", "getEntityId", "getPatternEnvironment", "getRecipeEnvironment", "h", "handler", "ifElse", "inspectConfLabel", "instantiate",
        "lift", "llm", "llmDialog", "multiUserTest", "navigateTo", "pattern", "patternTool", "recipe", "render", "schema", "sqliteDatabase",
        "sqliteQuery", "str", "stream", "streamData", "table", "toCompactDebugString", "toIndentedDebugString", "toSchema", "uiVariant", "unless",
        "valueEqual", "when", "wish",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        [Api] = Api,
        ["commontools"] = Api,
        ["@commontools/html"] = Api,
        ["@commontools/builder"] = Api,
        ["@commontools/runner"] = Api,
        [Schema] = Schema,
        ["commontools/schema"] = Schema,
        [FlowControl] = FlowControl,
        ["commontools/cfc"] = FlowControl,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every specifier that leads to one of them.</summary>
    public static IEnumerable<string> Specifiers => Names.Keys.Order(StringComparer.Ordinal);

    /// <summary>The module that a specifier leads to, or null.</summary>
    public static string? Find(string specifier) => Names.GetValueOrDefault(specifier);
}
