namespace Acornima.Ast;

/// <summary>How far an imported module is taken.</summary>
public enum ImportPhase
{
    /// <summary><c>import a from 'm'</c></summary>
    None = 0,

    /// <summary><c>import source a from 'm'</c></summary>
    Source = 1,

    /// <summary><c>import defer * as a from 'm'</c></summary>
    Defer = 2,
}
