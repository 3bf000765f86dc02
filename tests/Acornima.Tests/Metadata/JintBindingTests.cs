using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using System.Security;
using Jint;

namespace Acornima.Tests.Metadata;

/// <summary>Whatever Jint.dll expects of the assembly Acornima is there.</summary>
public sealed class JintBindingTests : IDisposable
{
    private readonly DefinedTypes _jint = new(typeof(Engine).Assembly);
    private readonly DefinedTypes _acornima = new(typeof(Parser).Assembly);

    public void Dispose()
    {
        _jint.Dispose();
        _acornima.Dispose();
    }

    [Fact]
    public void The_assembly_has_the_identity_that_Jint_asks_for()
    {
        var reader = _jint.Reader;
        var expected = reader.AssemblyReferences.Select(reader.GetAssemblyReference)
            .Single(reference => reader.GetString(reference.Name) == "Acornima");
        var actual = typeof(Parser).Assembly.GetName();

        Assert.Equal(expected.Version, actual.Version);
        Assert.Equal(reader.GetBlobBytes(expected.PublicKeyOrToken), actual.GetPublicKeyToken());
    }

    [Fact]
    public void Every_type_that_Jint_names_is_there_and_public()
    {
        var references = _jint.Reader.TypeReferences.Where(IsOfAcornima).ToList();

        Assert.Equal(138, references.Count);
        AssertNone(references
            .Where(reference => Find(reference) is not { } type || !_acornima.IsPublic(type))
            .Select(reference => SignatureText.NameOf(_jint.Reader, reference)));
    }

    [Fact]
    public void Every_member_that_Jint_names_is_there_and_accessible()
    {
        var reader = _jint.Reader;
        var references = reader.MemberReferences.Select(reader.GetMemberReference)
            .Where(reference => OwnerOf(reference) is not null).ToList();

        Assert.Equal(301, references.Count);
        AssertNone(references.Where(reference => !IsBound(reference)).Select(Describe));
    }

    [Fact]
    public void Every_method_that_Jint_overrides_is_virtual()
    {
        var overrides =
            from type in _jint.Reader.TypeDefinitions
            let ancestor = AncestorInAcornima(type)
            where ancestor is not null
            from method in _jint.MethodsOf(type)
            where IsOverride(method) && !IsOfObject(method)
            select (Type: type, Ancestor: Find(ancestor.Value), Method: method);
        var rows = overrides.ToList();

        Assert.Equal(26, rows.Count);
        AssertNone(rows
            .Where(row => row.Ancestor is not { } ancestor || !CanBeOverridden(ancestor, row.Method))
            .Select(row => $"{SignatureText.NameOf(_jint.Reader, row.Type)}.{Describe(row.Method)}"));
    }

    [Fact]
    public void Every_interface_that_Jint_implements_has_all_its_methods_supplied()
    {
        var implementations =
            from type in _jint.Reader.TypeDefinitions
            from handle in _jint.Reader.GetTypeDefinition(type).GetInterfaceImplementations()
            let implemented = _jint.Reader.GetInterfaceImplementation(handle).Interface
            where implemented.Kind == HandleKind.TypeReference && IsOfAcornima((TypeReferenceHandle)implemented)
            select (Type: type, Interface: (TypeReferenceHandle)implemented);
        var rows = implementations.ToList();

        Assert.Equal(4, rows.Count);
        AssertNone(rows.SelectMany(row => MethodsNotSupplied(row.Type, row.Interface)));
    }

    /// <summary>The second opinion: the run-time compiler resolves every reference by itself.</summary>
    [Fact]
    public void Every_method_of_Jint_compiles()
    {
        const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static
            | BindingFlags.Public | BindingFlags.NonPublic;
        var methods =
            from type in typeof(Engine).Assembly.GetTypes()
            where !type.ContainsGenericParameters
            from method in type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared))
            where !method.IsAbstract && !method.ContainsGenericParameters
            where (method.MethodImplementationFlags & MethodImplAttributes.Runtime) == 0
            select method;
        var all = methods.ToList();

        Assert.InRange(all.Count, 10_000, int.MaxValue);
        AssertNone(all.Select(WhyItDoesNotCompile).OfType<string>());
    }

    private static void AssertNone(IEnumerable<string> missing)
    {
        var lines = missing.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(lines.Count == 0, $"{lines.Count} missing:\n{string.Join('\n', lines)}");
    }

    private static string? WhyItDoesNotCompile(MethodBase method)
    {
        try
        {
            RuntimeHelpers.PrepareMethod(method.MethodHandle);
            return null;
        }
        catch (VerificationException)
        {
            return null; // one method of Jint itself, whoever the parser is
        }
        catch (Exception exception)
        {
            return $"{method.DeclaringType}.{method.Name}: {exception.Message}";
        }
    }

    private bool IsOfAcornima(TypeReferenceHandle handle)
    {
        var scope = _jint.Reader.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.TypeReference => IsOfAcornima((TypeReferenceHandle)scope),
            HandleKind.AssemblyReference => _jint.Reader.GetString(
                _jint.Reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name) == "Acornima",
            _ => false,
        };
    }

    private TypeDefinitionHandle? Find(TypeReferenceHandle reference) =>
        Find(SignatureText.NameOf(_jint.Reader, reference));

    private TypeDefinitionHandle? Find(string name) =>
        _acornima.ByName.TryGetValue(name, out var handle) ? handle : null;

    /// <summary>The name of the type of Acornima that a member reference is about, without type arguments.</summary>
    private string? OwnerOf(MemberReference reference)
    {
        if (reference.Parent.Kind == HandleKind.TypeReference)
        {
            var handle = (TypeReferenceHandle)reference.Parent;
            return IsOfAcornima(handle) ? SignatureText.NameOf(_jint.Reader, handle) : null;
        }

        if (reference.Parent.Kind != HandleKind.TypeSpecification)
        {
            return null;
        }

        var name = _jint.Reader.GetTypeSpecification((TypeSpecificationHandle)reference.Parent)
            .DecodeSignature(SignatureText.Instance, null).Split('<')[0];
        return name.StartsWith("Acornima.", StringComparison.Ordinal) ? name : null;
    }

    private bool IsBound(MemberReference reference)
    {
        if (OwnerOf(reference) is not { } owner || Find(owner) is not { } type)
        {
            return false;
        }

        var name = _jint.Reader.GetString(reference.Name);
        if (reference.GetKind() == MemberReferenceKind.Field)
        {
            var field = _acornima.FindField(type, name, reference.DecodeFieldSignature(SignatureText.Instance, null));
            return field is { } found && (found.Attributes & FieldAttributes.FieldAccessMask) == FieldAttributes.Public;
        }

        var signature = SignatureText.Of(reference.DecodeMethodSignature(SignatureText.Instance, null));
        return _acornima.FindMethod(type, name, signature) is { } method
            && (method.Attributes & MethodAttributes.MemberAccessMask) switch
            {
                MethodAttributes.Public => true,
                MethodAttributes.Family or MethodAttributes.FamORAssem => HasDescendantInJint(owner),
                _ => false,
            };
    }

    private bool HasDescendantInJint(string name) =>
        _jint.Reader.TypeDefinitions.Any(type =>
            AncestorInAcornima(type) is { } ancestor && SignatureText.NameOf(_jint.Reader, ancestor) == name);

    private TypeReferenceHandle? AncestorInAcornima(TypeDefinitionHandle type)
    {
        var root = _jint.Reader.GetTypeDefinition(_jint.WithBases(type).Last()).BaseType;
        return root.Kind == HandleKind.TypeReference && !root.IsNil && IsOfAcornima((TypeReferenceHandle)root)
            ? (TypeReferenceHandle)root
            : null;
    }

    private static bool IsOverride(MethodDefinition method) =>
        (method.Attributes & (MethodAttributes.Virtual | MethodAttributes.NewSlot)) == MethodAttributes.Virtual;

    private bool IsOfObject(MethodDefinition method) =>
        typeof(object).GetMethod(_jint.Reader.GetString(method.Name)) is not null;

    private bool CanBeOverridden(TypeDefinitionHandle ancestor, MethodDefinition method) =>
        _acornima.FindMethod(
            ancestor, _jint.Reader.GetString(method.Name), DefinedTypes.SignatureOf(method)) is { } slot
        && (slot.Attributes & MethodAttributes.Virtual) != 0
        && (slot.Attributes & MethodAttributes.Final) == 0
        && (slot.Attributes & MethodAttributes.MemberAccessMask)
            is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    private IEnumerable<string> MethodsNotSupplied(TypeDefinitionHandle type, TypeReferenceHandle implemented)
    {
        var interfaceName = SignatureText.NameOf(_jint.Reader, implemented);
        if (Find(implemented) is not { } definition)
        {
            return [interfaceName];
        }

        var ancestor = AncestorInAcornima(type) is { } reference ? Find(reference) : null;
        return
            from method in _acornima.MethodsOf(definition)
            where (method.Attributes & MethodAttributes.Abstract) != 0
            let name = _acornima.Reader.GetString(method.Name)
            let signature = DefinedTypes.SignatureOf(method)
            let explicitName = $"{interfaceName}.{name}"
            where _jint.FindMethod(type, name, signature) is null
                && _jint.FindMethod(type, explicitName, signature) is null
                && (ancestor is not { } known
                    || (_acornima.FindMethod(known, name, signature) is null
                        && _acornima.FindMethod(known, explicitName, signature) is null))
            select $"{SignatureText.NameOf(_jint.Reader, type)}: {interfaceName}.{name} {signature}";
    }

    private string Describe(MemberReference reference)
    {
        var signature = reference.GetKind() == MemberReferenceKind.Field
            ? reference.DecodeFieldSignature(SignatureText.Instance, null)
            : SignatureText.Of(reference.DecodeMethodSignature(SignatureText.Instance, null));
        return $"{OwnerOf(reference)}.{_jint.Reader.GetString(reference.Name)}: {signature}";
    }

    private string Describe(MethodDefinition method) =>
        $"{_jint.Reader.GetString(method.Name)}: {DefinedTypes.SignatureOf(method)}";
}
