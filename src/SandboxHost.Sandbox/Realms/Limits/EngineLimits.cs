namespace SandboxHost.Sandbox.Realms.Limits;

/// <summary>All that is reckoned before the engine does it.</summary>
internal static class EngineLimits
{
    /// <summary>Replaces functions of a fresh engine. Their originals must not have been given to anybody yet.</summary>
    public static void Set(HardenedEngine agent)
    {
        var natives = new Natives(agent);
        TextLimits.Set(natives);
        JoinLimits.Set(natives);
        ReplaceLimits.Set(natives);
        JsonLimits.Set(natives);
        ArrayLimits.Set(natives);
        IteratorLimits.Set(natives);
        BigIntLimits.Set(natives);
        CallbackLimits.Set(natives);
        StackLimits.Set(natives);
    }
}
