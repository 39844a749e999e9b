using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CztBot.Tests.Structure;

/// <summary>What an assembly uses of Microsoft.Bot.*, read from its metadata: types, members, and what it overrides.</summary>
internal static class SdkMembers
{
    private const string Sdk = "Microsoft.Bot.";

    /// <summary>Names such as Microsoft.Bot.Schema.Activity.Text; a type's own name where none of its members is used.</summary>
    public static IReadOnlySet<string> UsedBy(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var reader = file.GetMetadataReader();
        var members = reader.MemberReferences.Select(reader.GetMemberReference)
            .Select(member => (Type: Owner(reader, member.Parent), Name: reader.GetString(member.Name)))
            .Where(member => member.Type.StartsWith(Sdk, StringComparison.Ordinal))
            .Select(member => $"{member.Type}.{Plain(member.Name)}")
            .Concat(Overridden(assembly))
            .ToHashSet(StringComparer.Ordinal);
        var types = reader.TypeReferences.Select(type => Name(reader, type)).Where(name => name.StartsWith(Sdk, StringComparison.Ordinal));
        return types.Where(type => !members.Any(member => member.StartsWith(type + ".", StringComparison.Ordinal))).Concat(members).ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Overridden(Assembly assembly) => assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Select(method => method.GetBaseDefinition())
        .Where(method => method.DeclaringType!.FullName!.StartsWith(Sdk, StringComparison.Ordinal))
        .Select(method => $"{method.DeclaringType!.FullName}.{Plain(method.Name)}");

    private static string Owner(MetadataReader reader, EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeReference => Name(reader, (TypeReferenceHandle)parent),
        HandleKind.TypeSpecification => Generic(reader, reader.GetTypeSpecification((TypeSpecificationHandle)parent).Signature),
        _ => "",
    };

    // GENERICINST, CLASS or VALUETYPE, then the generic type itself.
    private static string Generic(MetadataReader reader, BlobHandle signature)
    {
        var blob = reader.GetBlobReader(signature);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance) return "";
        blob.ReadCompressedInteger();
        return blob.ReadTypeHandle() is { Kind: HandleKind.TypeReference } type ? Name(reader, (TypeReferenceHandle)type) : "";
    }

    private static string Name(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name).Replace("`1", "<T>", StringComparison.Ordinal)}";
    }

    private static string Plain(string name) =>
        name == ".ctor" ? "new" : name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal) ? name[4..] : name;
}
