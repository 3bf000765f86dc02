namespace Acornima;

/// <summary>The grammar's two goals.</summary>
public enum SourceType
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>A script.</summary>
    Script = 1,

    /// <summary>A module.</summary>
    Module = 2,
}
