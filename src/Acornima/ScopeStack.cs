using Acornima.Ast;

namespace Acornima;

/// <summary>The scopes around the current token, and the rules for declaring a name twice (the "early errors" of ECMA-262 §14 to §16).</summary>
/// <remarks>A <c>var</c> is noted in every scope that it is hoisted through, so that a later lexical declaration there finds it.</remarks>
internal sealed class ScopeStack
{
    private ScopeRecord[] _scopes = [];
    private int _depth;
    private int _nextId;

    /// <summary>Whether plain functions at the top of the program are lexical, as in modules.</summary>
    public bool IsModule { get; private set; }

    public ScopeRecord Current => _scopes[_depth - 1];

    public ScopeRecord Program => _scopes[0];

    public int Depth => _depth;

    public void Reset(bool isModule)
    {
        CloseTo(0);
        _nextId = 0;
        IsModule = isModule;
    }

    public ScopeRecord Open(ScopeKind kind)
    {
        if (_depth == _scopes.Length)
        {
            Array.Resize(ref _scopes, Math.Max(16, _depth * 2));
        }

        var scope = _scopes[_depth++] ??= new ScopeRecord();
        scope.Open(kind, _nextId++);
        return scope;
    }

    public void Close() => _depth--;

    /// <summary>Closes scopes that an abandoned attempt or an error left open.</summary>
    public void CloseTo(int depth) => _depth = depth;

    /// <summary>Lets go of all nodes and of the records of an unusually deep source.</summary>
    public void Release()
    {
        const int MaxKept = 64;
        CloseTo(0);
        if (_scopes.Length > MaxKept)
        {
            _scopes = [];
        }

        foreach (var scope in _scopes)
        {
            scope?.Open(ScopeKind.Program, 0);
        }
    }

    /// <summary>Declares a parameter. Duplicates are the caller's affair.</summary>
    public void DeclareParameter(Identifier id)
    {
        var scope = Current;
        scope.Add(id.Name, DeclaredAs.Parameter);
        scope.VarNames.Add(id);
        scope.VarParamCount++;
    }

    /// <summary>Declares a parameter of the catch clause whose scope is current.</summary>
    public bool TryDeclareCatchParameter(Identifier id, bool isSimple)
    {
        var scope = Current;
        if (scope.Find(id.Name) != DeclaredAs.None)
        {
            return false;
        }

        scope.Add(id.Name, isSimple ? DeclaredAs.SimpleCatchParameter : DeclaredAs.Lexical);
        scope.LexicalNames.Add(id);
        scope.LexicalParamCount++;
        return true;
    }

    /// <summary><c>let</c>, <c>const</c>, <c>using</c>, <c>class</c>, <c>import</c>, and functions that are lexical where they stand.</summary>
    public bool TryDeclareLexical(Identifier id)
    {
        var scope = Current;
        if (scope.Find(id.Name) != DeclaredAs.None)
        {
            return false;
        }

        scope.Add(id.Name, DeclaredAs.Lexical);
        scope.LexicalNames.Add(id);
        return true;
    }

    /// <summary><c>var</c></summary>
    public bool TryDeclareVar(Identifier id)
    {
        for (var i = _depth - 1; ; i--)
        {
            var scope = _scopes[i];
            if ((scope.Find(id.Name) & (DeclaredAs.Lexical | DeclaredAs.BlockFunction)) != 0)
            {
                return false;
            }

            scope.Add(id.Name, DeclaredAs.Var);
            scope.VarNames.Add(id);
            if (scope.IsVarScope)
            {
                return true;
            }
        }
    }

    /// <summary>A function declaration. Plain functions of sloppy code have rules of their own (ECMA-262 §B.3.2).</summary>
    /// <param name="id">The function's name.</param>
    /// <param name="isPlainSloppy">Neither generator nor async, in sloppy code.</param>
    public bool TryDeclareFunction(Identifier id, bool isPlainSloppy)
    {
        var scope = Current;
        var isTop = scope.IsVarScope && !(scope.Kind == ScopeKind.Program && IsModule);
        if (!isTop && !isPlainSloppy)
        {
            return TryDeclareLexical(id);
        }

        var found = scope.Find(id.Name);
        var conflicts = isTop
            ? DeclaredAs.Lexical
            : DeclaredAs.Lexical | DeclaredAs.Var | DeclaredAs.SimpleCatchParameter;
        if ((found & conflicts) != 0)
        {
            return false;
        }

        scope.Add(id.Name, isTop ? DeclaredAs.TopFunction : DeclaredAs.BlockFunction);
        if (scope.Kind == ScopeKind.StaticBlock)
        {
            // A static block's functions are var-like in the rules above, and lexical in what is told about the scope.
            scope.LexicalNames.Add(id);
        }
        else if (isPlainSloppy)
        {
            scope.FunctionNames.Add(id);
        }
        else
        {
            scope.VarNames.Add(id);
        }

        return true;
    }

    /// <summary>The function of <c>if (x) function f() {}</c>: it is in a block of its own, hence conflicts with nothing (ECMA-262 §B.3.3).</summary>
    public void NoteIfFunction(Identifier id) => Current.FunctionNames.Add(id);
}
