namespace Acornima;

/// <summary>The text breaks a rule of the language's grammar.</summary>
public sealed class SyntaxError : ParseError
{
    /// <summary>Describes an error.</summary>
    public SyntaxError(
        string code, string description, int index = -1, Position position = default, string? source = null)
        : base(code, description, index, position, source)
    {
    }

    /// <inheritdoc/>
    public override ParseErrorException ToException() => new SyntaxErrorException(this);
}
