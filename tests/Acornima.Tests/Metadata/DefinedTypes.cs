using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Acornima.Tests.Metadata;

/// <summary>What an assembly defines, by name.</summary>
internal sealed class DefinedTypes : IDisposable
{
    private readonly PEReader _file;

    public DefinedTypes(Assembly assembly)
    {
        _file = new PEReader(File.OpenRead(assembly.Location));
        Reader = _file.GetMetadataReader();
        ByName = Reader.TypeDefinitions.ToDictionary(handle => SignatureText.NameOf(Reader, handle));
    }

    public MetadataReader Reader { get; }

    public IReadOnlyDictionary<string, TypeDefinitionHandle> ByName { get; }

    public void Dispose() => _file.Dispose();

    public bool IsPublic(TypeDefinitionHandle handle)
    {
        var type = Reader.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic => IsPublic(type.GetDeclaringType()),
            _ => false,
        };
    }

    /// <summary>A type and those it derives from, as far as they are of this assembly.</summary>
    public IEnumerable<TypeDefinitionHandle> WithBases(TypeDefinitionHandle handle)
    {
        for (EntityHandle next = handle; next.Kind == HandleKind.TypeDefinition && !next.IsNil;)
        {
            var current = (TypeDefinitionHandle)next;
            yield return current;
            next = Reader.GetTypeDefinition(current).BaseType;
        }
    }

    /// <summary>The method of that name and signature on the type or on one of its bases.</summary>
    public MethodDefinition? FindMethod(TypeDefinitionHandle type, string name, string signature)
    {
        foreach (var method in WithBases(type).SelectMany(MethodsOf))
        {
            if (Reader.GetString(method.Name) == name && SignatureOf(method) == signature)
            {
                return method;
            }
        }

        return null;
    }

    public FieldDefinition? FindField(TypeDefinitionHandle type, string name, string signature)
    {
        foreach (var handle in Reader.GetTypeDefinition(type).GetFields())
        {
            var field = Reader.GetFieldDefinition(handle);
            if (Reader.GetString(field.Name) == name
                && field.DecodeSignature(SignatureText.Instance, null) == signature)
            {
                return field;
            }
        }

        return null;
    }

    public IEnumerable<MethodDefinition> MethodsOf(TypeDefinitionHandle type) =>
        Reader.GetTypeDefinition(type).GetMethods().Select(Reader.GetMethodDefinition);

    public static string SignatureOf(MethodDefinition method) =>
        SignatureText.Of(method.DecodeSignature(SignatureText.Instance, null));
}
