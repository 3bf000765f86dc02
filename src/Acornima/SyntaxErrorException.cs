namespace Acornima;

/// <summary>Thrown when a text breaks a rule of the language's grammar.</summary>
public sealed class SyntaxErrorException : ParseErrorException
{
    /// <summary>Makes an exception whose message is the text of the error.</summary>
    public SyntaxErrorException(SyntaxError error, Exception? innerException = null)
        : base(error, innerException)
    {
    }

    /// <inheritdoc cref="ParseErrorException.Error"/>
    public new SyntaxError Error => (SyntaxError)base.Error;
}
