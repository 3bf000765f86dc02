namespace SandboxHost.Sandbox.Realms.Limits;

/// <summary>Has the stack watched where functions of the engine's own call each other.</summary>
/// <remarks>
/// The engine watches its stack where it enters functions of the program's. <c>Reflect.apply</c> of <c>Reflect.apply</c>, nested in data a hundred thousand
/// times, enters none, and ended the process. A function of the host's is watched, too. Cases: <c>stack/reflect-apply-itself</c>, <c>stack/apply-itself</c>,
/// <c>stack/call-itself</c>.
/// </remarks>
internal static class StackLimits
{
    private const int FewArguments = 16;

    public static void Set(Natives natives)
    {
        foreach (var (road, name) in ((string, string)[])[("Reflect", "apply"), ("Reflect", "construct"), ("Function.prototype", "apply"), ("Function.prototype", "call")])
        {
            natives.Replace(road, name, (original, target, arguments) =>
            {
                // `call` of itself with many arguments copies all but one of them each time.
                if (arguments.Length > FewArguments)
                {
                    natives.Agent.Constraint.Check();
                    natives.PayForWork(arguments.Length);
                }

                return original.Call(target, arguments);
            });
        }
    }
}
