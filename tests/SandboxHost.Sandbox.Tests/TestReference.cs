namespace SandboxHost.Sandbox.Tests;

/// <summary>A reference of a host that keeps nothing: a name.</summary>
internal sealed class TestReference(ReferenceKind kind, string name) : PlainValue.Reference(kind)
{
    public string Name { get; } = name;

    public override PlainValue.Reference Child(string key) => new TestReference(ReferenceKind.Cell, $"{Name}.{key}");

    public override bool Equals(PlainValue? other) => other is TestReference reference && reference.Kind == Kind && reference.Name == Name;

    public override int GetHashCode() => HashCode.Combine(Kind, Name);
}
