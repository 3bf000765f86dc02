namespace Acornima;

/// <summary>Parts of the language that were proposals when they came in.</summary>
[Flags]
public enum ExperimentalESFeatures
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary><c>@logged class C {}</c> and <c>accessor</c> fields.</summary>
    Decorators = 1,

    /// <summary><c>import j from 'j' with { type: 'json' }</c></summary>
    ImportAttributes = 2,

    /// <summary><c>/(?&lt;y&gt;a)|(?&lt;y&gt;b)/</c></summary>
    RegExpDuplicateNamedCapturingGroups = 4,

    /// <summary><c>using r = open()</c></summary>
    ExplicitResourceManagement = 8,

    /// <summary><c>/(?i:a)/</c></summary>
    RegExpModifiers = 16,

    /// <summary><c>import source s from 's'</c></summary>
    SourcePhaseImports = 32,

    /// <summary><c>import defer * as n from 'n'</c></summary>
    DeferImportEvaluation = 64,

    /// <summary>Everything above.</summary>
    All = 127,
}
