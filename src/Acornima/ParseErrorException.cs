namespace Acornima;

/// <summary>Thrown when a text cannot be parsed.</summary>
public abstract class ParseErrorException : Exception
{
    /// <summary>Makes an exception whose message is the text of the error.</summary>
    protected ParseErrorException(ParseError error, Exception? innerException = null)
        : base(error.ToString(), innerException) => Error = error;

    /// <summary>What is wrong, and where.</summary>
    public ParseError Error { get; }

    /// <inheritdoc cref="ParseError.Description"/>
    public string Description => Error.Description;

    /// <inheritdoc cref="ParseError.LineNumber"/>
    public int LineNumber => Error.LineNumber;

    /// <inheritdoc cref="ParseError.Column"/>
    public int Column => Error.Column;

    /// <inheritdoc cref="ParseError.SourceFile"/>
    public string? SourceFile => Error.SourceFile;
}
