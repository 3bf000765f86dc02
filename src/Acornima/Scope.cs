using Acornima.Ast;

namespace Acornima;

/// <summary>The names that a scope declares, as told to <see cref="OnNodeHandler"/>. Valid during that call only.</summary>
public struct Scope
{
    private readonly ScopeRecord _record;

    internal Scope(ScopeRecord record) => _record = record;

    /// <summary>Number of the scope in order of opening; the program's is 0.</summary>
    public readonly int Id => _record.Id;

    /// <summary>How many leading elements of <see cref="VarVariables"/> are parameters.</summary>
    public readonly int VarParamCount => _record.VarParamCount;

    /// <summary>How many leading elements of <see cref="LexicalVariables"/> are catch parameters.</summary>
    public readonly int LexicalParamCount => _record.LexicalParamCount;

    /// <summary>Parameters, then <c>var</c> names in source order, those of inner blocks included.</summary>
    public readonly ReadOnlySpan<Identifier> VarVariables => _record.VarNames.AsSpan();

    /// <summary><c>let</c>, <c>const</c>, <c>using</c>, classes, imports, catch parameters, and functions that are lexical where they stand.</summary>
    public readonly ReadOnlySpan<Identifier> LexicalVariables => _record.LexicalNames.AsSpan();

    /// <summary>Plain functions of sloppy code, in the scope where they stand.</summary>
    public readonly ReadOnlySpan<Identifier> Functions => _record.FunctionNames.AsSpan();
}
