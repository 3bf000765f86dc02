namespace SandboxHost.Compiler;

/// <summary>A place where a type could not be made out, so that the schema admits anything there.</summary>
/// <param name="Module">The name of the module within its program.</param>
/// <param name="Offset">Where the type begins, in zero-based UTF-16 units.</param>
/// <param name="Position">Where the type begins, one-based.</param>
/// <param name="Reason">Why, as a sentence in the author's words.</param>
public sealed record SchemaNote(string Module, int Offset, TextPosition Position, string Reason);
