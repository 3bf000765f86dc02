namespace SandboxHost.TestSupport;

/// <summary>The packages whose code the tests read, each at one version that never changes.</summary>
internal static class Npm
{
    public const string TypeScript = "typescript@5.9.3";

    // JavaScript that is parsed and run.
    public const string Acorn = "acorn@8.14.0";
    public const string Dayjs = "dayjs@1.11.13";
    public const string Esprima = "esprima@4.0.1";
    public const string Handlebars = "handlebars@4.7.8";
    public const string Immutable = "immutable@5.0.3";
    public const string JsYaml = "js-yaml@4.1.0";
    public const string Lodash = "lodash@4.17.21";
    public const string Marked = "marked@15.0.0";
    public const string Mathjs = "mathjs@13.2.0";
    public const string Moment = "moment@2.30.1";
    public const string Preact = "preact@10.25.0";
    public const string Ramda = "ramda@0.30.1";
    public const string Underscore = "underscore@1.13.7";

    // Small programs, right and wrong.
    public const string Test262Parser = "test262-parser-tests@0.0.5";

    // Declarations, 66 to 861 files each.
    public const string TypesLodash = "@types/lodash@4.17.17";
    public const string TypesNode = "@types/node@24.0.0";
    public const string TypesReact = "@types/react@19.1.0";
    public const string TypesThree = "@types/three@0.170.0";

    // Sources in .tsx and .ts: 111 and 38 files, 145 and 24 files.
    public const string RadixThemes = "@radix-ui/themes@3.2.1";
    public const string ReactNativePaper = "react-native-paper@5.12.5";
}
