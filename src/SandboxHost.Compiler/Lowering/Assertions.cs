using System.Text.Json;
using Acornima.Ast;

namespace SandboxHost.Compiler.Lowering;

/// <summary>What a test wants to know of a condition that does not hold: its text, and its operands.</summary>
internal static class Assertions
{
    private const int MaxLength = 500;

    /// <summary>The operands of the outermost comparison of an assertion; none if it is written otherwise. Literals say enough as they stand.</summary>
    public static IEnumerable<Expression> OperandsOf(IFunction function)
    {
        if (function is ArrowFunctionExpression { Body: Expression body } && Expressions.Plain(body) is BinaryExpression comparison)
        {
            foreach (var operand in (Expression[])[comparison.Left, comparison.Right])
            {
                if (Expressions.Plain(operand) is not (Literal or PrivateIdentifier or UnaryExpression { Argument: Literal }))
                {
                    yield return operand;
                }
            }
        }
    }

    /// <summary>The text of what is asserted, as a string literal.</summary>
    public static string SourceOf(Expression? callback, string text) => callback switch
    {
        ArrowFunctionExpression { Body: Expression body } => Quote(text.AsSpan(body.Start, body.End - body.Start)),
        null => Quote(""),
        _ => Quote(text.AsSpan(callback.Start, callback.End - callback.Start)),
    };

    /// <summary>A text as a string literal on one line.</summary>
    public static string Quote(ReadOnlySpan<char> text) =>
        JsonSerializer.Serialize(text.Length <= MaxLength ? text.ToString() : string.Concat(text[..MaxLength], "…"));
}
