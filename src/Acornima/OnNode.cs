using Acornima.Ast;

namespace Acornima;

/// <summary>Receives a finished node: its type, children, range and location are final.</summary>
public delegate void OnNodeHandler(Node node, in OnNodeContext context);

/// <summary>What is known about a node at the moment it is finished. Valid during the call only.</summary>
public readonly ref struct OnNodeContext
{
    private readonly SourceText _source;
    private readonly ref readonly Scope _scope;

    internal OnNodeContext(SourceText source, Range inputRange, SourceType sourceType, bool hasScope, ref readonly Scope scope)
    {
        _source = source;
        _scope = ref scope;
        InputRange = inputRange;
        SourceType = sourceType;
        HasScope = hasScope;
    }

    /// <summary>Whether the node ends a scope, which <see cref="Scope"/> then describes.</summary>
    public bool HasScope { get; }

    /// <summary>The whole input.</summary>
    public string Input => _source.Input;

    /// <summary>The part of the input that is parsed.</summary>
    public Range InputRange { get; }

    /// <summary>The scope that the node ends.</summary>
    /// <exception cref="InvalidOperationException">The node ends none.</exception>
    public ref readonly Scope Scope
    {
        get
        {
            if (!HasScope)
            {
                throw new InvalidOperationException("The node ends no scope.");
            }

            return ref _scope;
        }
    }

    /// <summary>Name of the source file, if the caller gave one.</summary>
    public string? SourceFile => _source.SourceFile;

    /// <summary>The goal symbol: script or module.</summary>
    public SourceType SourceType { get; }
}
