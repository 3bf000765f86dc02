using System.Reflection;
using System.Runtime.CompilerServices;
using Acornima.Ast;
using Jint.Native;
using Jint.Runtime;

namespace SandboxHost.Sandbox.Realms;

/// <summary>The names that a function of the program's uses, and what they stand for where it was written.</summary>
/// <remarks>The engine keeps environments to itself. Only functions that a closure of a pattern's body keeps are looked at, which are few.</remarks>
internal static class ClosureNames
{
    private static readonly Type s_environment = typeof(Jint.Engine).Assembly.GetType("Jint.Runtime.Environments.Environment")
        ?? throw new InvalidOperationException("bug: this version of the engine has other environments");

    private static readonly Type s_key = typeof(Jint.Engine).Assembly.GetType("Jint.Key")
        ?? throw new InvalidOperationException("bug: this version of the engine has other keys");

    private static readonly MethodInfo s_toKey = Method(s_key, "op_Implicit", typeof(string));
    private static readonly MethodInfo s_has = Method(s_environment, "HasBinding", s_key);
    private static readonly MethodInfo s_get = Method(s_environment, "GetBindingValue", s_key, typeof(bool));

    private static readonly ConditionalWeakTable<Node, string[]> s_names = [];

    /// <summary>Every name that a function mentions, be it its own, a property's or that of a variable around it.</summary>
    public static IReadOnlyList<string> In(Jint.Native.Function.Function function) =>
        function.FunctionDeclaration is Node node ? s_names.GetValue(node, Find) : [];

    private static string[] Find(Node root)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<Node>([root]);
        while (open.TryPop(out var node))
        {
            if (node is Identifier id)
            {
                names.Add(id.Name);
            }

            foreach (var child in node.ChildNodes)
            {
                open.Push(child);
            }
        }

        return [.. names];
    }

    /// <summary>Whether an environment of the engine's has a variable.</summary>
    public static bool Has(object environment, string name) => (bool)s_has.Invoke(environment, [Key(name)])!; // it returns a bool

    /// <summary>The value of a variable; null if it has none yet.</summary>
    public static JsValue? Get(object environment, string name)
    {
        try
        {
            return (JsValue?)s_get.Invoke(environment, [Key(name), false]);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is JavaScriptException)
        {
            return null;
        }
    }

    private static object? Key(string name) => s_toKey.Invoke(null, [name]);

    private static MethodInfo Method(Type type, string name, params Type[] parameters) =>
        type.GetMethod(name, BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, parameters)
        ?? throw new InvalidOperationException($"bug: this version of the engine has no {name}");
}
