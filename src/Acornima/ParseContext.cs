namespace Acornima;

/// <summary>What the code around the current token allows: the parameters of the grammar's productions, and strictness.</summary>
[Flags]
internal enum ParseContext
{
    None = 0,
    Strict = 1 << 0,
    /// <summary><c>return</c> is a statement.</summary>
    Return = 1 << 1,
    /// <summary><c>yield</c> is an operator.</summary>
    Yield = 1 << 2,
    /// <summary><c>await</c> is an operator.</summary>
    Await = 1 << 3,
    /// <summary><c>new.target</c> has a meaning.</summary>
    NewTarget = 1 << 4,
    /// <summary><c>super.x</c> has a meaning.</summary>
    SuperProperty = 1 << 5,
    /// <summary><c>super()</c> has a meaning.</summary>
    SuperCall = 1 << 6,
    /// <summary><c>arguments</c> is forbidden: field initialisers and static blocks.</summary>
    NoArguments = 1 << 7,
    /// <summary>Directly in a class static block, where <c>await</c> is no name.</summary>
    StaticBlock = 1 << 8,
    /// <summary>The goal symbol is Module.</summary>
    Module = 1 << 9,
    /// <summary>What an arrow function takes over from the code around it.</summary>
    SeenThroughArrows = Strict | NewTarget | SuperProperty | SuperCall | NoArguments | Module,
    /// <summary>What every function takes over.</summary>
    SeenThroughFunctions = Strict | Module,
}
