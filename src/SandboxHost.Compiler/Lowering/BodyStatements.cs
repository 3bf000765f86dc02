using Acornima.Ast;
using SandboxHost.Compiler.Syntax;

namespace SandboxHost.Compiler.Lowering;

/// <summary>Knows which statements the body of a pattern may have: it builds a graph once, and there is nothing that it could decide by.</summary>
internal static class BodyStatements
{
    /// <summary>Whether a function has no statement that is refused in bodies.</summary>
    public static bool AreAllAllowed(IFunction function)
    {
        if (function.Body is not FunctionBody body)
        {
            return true;
        }

        for (var i = 0; i < body.Body.Count; i++)
        {
            if (Refuse(body.Body[i], IsLast(body.Body, i)) is not null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether nothing that runs comes after a statement.</summary>
    public static bool IsLast(in NodeList<Statement> statements, int index)
    {
        for (var i = index + 1; i < statements.Count; i++)
        {
            if (statements[i] is not (FunctionDeclaration or DeclarationExtension or EmptyStatement))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The words for a statement that a body may not have; null if it may have it.</summary>
    public static string? Refuse(Statement statement, bool isLast) => statement switch
    {
        VariableDeclaration { Kind: VariableDeclarationKind.Const } => null,
        VariableDeclaration { Kind: VariableDeclarationKind.Let } => "let",
        VariableDeclaration { Kind: VariableDeclarationKind.Var } => "var",
        VariableDeclaration => "using",
        ReturnStatement => isLast ? null : "an early return",
        ExpressionStatement or ThrowStatement or EmptyStatement or FunctionDeclaration or DeclarationExtension => null,
        IfStatement => "if",
        ForStatement or ForInStatement or ForOfStatement => "for",
        WhileStatement => "while",
        DoWhileStatement => "do",
        SwitchStatement => "switch",
        TryStatement => "try",
        ClassDeclaration => "class",
        LabeledStatement => "a label",
        _ => "a block",
    };
}
