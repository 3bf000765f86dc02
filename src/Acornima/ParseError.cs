namespace Acornima;

/// <summary>Why a text could not be parsed, and where.</summary>
public abstract class ParseError
{
    /// <summary>Describes an error.</summary>
    protected ParseError(
        string code, string description, int index = -1, Position position = default, string? sourceFile = null)
    {
        Code = code;
        Description = description;
        Index = index;
        Position = position;
        SourceFile = sourceFile;
    }

    /// <summary>A short name of the kind of error.</summary>
    public string Code { get; }

    /// <summary>What is wrong, in words.</summary>
    public string Description { get; }

    /// <summary>Offset of the error in UTF-16 code units, zero-based; -1 if there is none.</summary>
    public int Index { get; }

    /// <summary>Position of the error; <c>default</c> if there is none.</summary>
    public Position Position { get; }

    /// <summary>The name given to the parser for the text, or null.</summary>
    public string? SourceFile { get; }

    /// <summary>Whether <see cref="Index"/> says anything.</summary>
    public bool IsIndexDefined => Index >= 0;

    /// <summary>Whether <see cref="Position"/> says anything.</summary>
    public bool IsPositionDefined => Position.Line > 0;

    /// <summary>The line, one-based; 0 if there is no position.</summary>
    public int LineNumber => Position.Line;

    /// <summary>The column in UTF-16 code units, zero-based.</summary>
    public int Column => Position.Column;

    /// <summary>The exception to throw for this error.</summary>
    public abstract ParseErrorException ToException();

    /// <summary>Description and place, as in <c>Unexpected token (main.js:3:15)</c>; the column is one-based.</summary>
    public override string ToString()
    {
        if (!IsPositionDefined)
        {
            return SourceFile is null ? Description : $"{Description} ({SourceFile})";
        }

        var place = FormattableString.Invariant($"{LineNumber}:{Column + 1}");
        return SourceFile is null ? $"{Description} ({place})" : $"{Description} ({SourceFile}:{place})";
    }
}
