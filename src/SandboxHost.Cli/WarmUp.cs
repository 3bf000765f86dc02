using SandboxHost.Compiler;
using SandboxHost.Runtime;

namespace SandboxHost.Cli;

/// <summary>Has the run-time compiler see the sandbox's code before a pattern runs in it.</summary>
/// <remarks>
/// The first realm of a process takes some hundred milliseconds of machine time that is no work of the pattern's, but would count against its
/// time limit. This runs a small program of ours meanwhile, beside the reading and compiling of the one that is asked for.
/// </remarks>
internal static class WarmUp
{
    /// <summary>The program.</summary>
    public const string Source = """
        import { type Cell, cell, handler, instantiate, lift, pattern, str, UI } from "commonfabric";
        const Item = pattern<{ name: string }>(({ name }) => ({ name }));
        const add = handler((event: { name: string } | undefined, state: { count: Cell<number>; items: Cell<unknown[]> }) => {
          state.count.set(state.count.get() + 1);
          state.items.push(instantiate({ pattern: Item, inputs: { name: event?.name ?? "" } }));
        });
        const twice = lift((count: number) => count * 2);
        export default pattern(() => {
          const count = cell(0);
          const items = cell<unknown[]>([]);
          return { count, items, [UI]: <b>{twice(count)}</b>, label: str`${count}`, add: add({ count, items }) };
        });
        """;

    /// <summary>Does it. What the program gives is of no interest, nor whether it can be run at all.</summary>
    public static async Task RunAsync()
    {
        await using var host = new PatternHost();
        try
        {
            var instance = await host.StartAsync(new ProgramSource([new SourceFile("/main.tsx", Source)], "/main.tsx"));
            _ = await instance.SendAsync("add");
            _ = await instance.InspectAsync();
        }
        catch (Exception exception) when (exception is PatternStartException or PatternPathException)
        {
            // The pattern that is asked for will have the same difficulty, and will say so.
        }
    }
}
