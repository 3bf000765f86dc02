using Acornima.Ast;
using Jint;
using SandboxHost.Compiler;

namespace SandboxHost.Sandbox.Realms;

/// <summary>The values of <c>commonfabric/cfc</c>: helpers of information-flow control, which here give plain data that nobody looks at.</summary>
/// <remarks>Specification of patterns, section 2.1. Which helpers there are is not known, so it has what a program imports.</remarks>
internal static class FlowControlModule
{
    /// <summary>The text of the module for a program.</summary>
    public static string SourceFor(IEnumerable<Prepared<Module>> modules)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var module in modules)
        {
            foreach (var statement in module.Program!.Body) // a module that was prepared has one
            {
                names.UnionWith(statement switch
                {
                    ImportDeclaration import when IsMeant(import.Source) => import.Specifiers.OfType<ImportSpecifier>().Select(specifier => specifier.Imported).OfType<Identifier>().Select(id => id.Name),
                    ExportNamedDeclaration { Source: { } source } export when IsMeant(source) => export.Specifiers.Select(specifier => specifier.Local).OfType<Identifier>().Select(id => id.Name),
                    _ => [],
                });
            }
        }

        names.Remove("default");
        return string.Concat(names.Select(name => $"const {name}$ = () => ({{ kind: \"{name}\" }}); export {{ {name}$ as {name} }};\n")) + "export default {};";
    }

    private static bool IsMeant(StringLiteral source) => HostModules.Find(source.Value) == HostModules.FlowControl;
}
