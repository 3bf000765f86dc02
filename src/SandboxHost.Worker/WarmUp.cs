using SandboxHost.Compiler;
using SandboxHost.Sandbox;

namespace SandboxHost.Worker;

/// <summary>Has the run-time compiler see the sandbox's code before a pattern runs in it, with a small program of ours.</summary>
/// <remarks>The first call of a process would take a hundred milliseconds more, which would count against the pattern's time limit.</remarks>
internal static class WarmUp
{
    private const string Source = """
        import { type Cell, cell, computed, handler, lift, pattern, str, UI } from "commonfabric";
        const add = handler((event: { name: string } | undefined, state: { count: Cell<number>; items: Cell<unknown[]> }) => {
          state.count.set(state.count.get() + 1);
          state.items.push({ name: event?.name ?? "", at: Date.now() });
        });
        const twice = lift((count: number) => count * 2);
        export default pattern<{ names: string[] }>(({ names }) => {
          const count = cell(0);
          const items = cell<unknown[]>([]);
          const all = computed(() => names.map((name) => name.toUpperCase()).join());
          return { count, items, all, [UI]: <b>{twice(count)}</b>, label: str`${count}`, add: add({ count, items }) };
        });
        """;

    /// <summary>Does it.</summary>
    public static void Run()
    {
        const int Rounds = 3;
        var program = ProgramCompiler.Compile(new ProgramSource([new SourceFile("/main.tsx", Source)], "/main.tsx"));
        using var sandbox = new InProcessSandbox();
        for (var round = 0; round < Rounds; round++)
        {
            var port = new Port();
            using var realm = sandbox.Open(program, TrustGroup);
            if (realm.Load(port, new CallBudget(SandboxLimits.Default)) is not LoadOutcome.Loaded loaded)
            {
                return;
            }

            var place = new RemoteReference(ReferenceKind.Cell, 1);
            Call(loaded.Exports["default"].Pattern!, CallKind.Body, place); // it exports a pattern
            foreach (var node in port.Nodes.Where(node => node.Function is not null).ToList())
            {
                if (node.Kind == NodeKind.Handler)
                {
                    Call(node.Function!, CallKind.Handler, PlainValue.Of(new KeyValuePair<string, PlainValue>("name", PlainValue.Of("a"))), PlainValue.Of(new("count", place), new KeyValuePair<string, PlainValue>("items", place)));
                }
                else
                {
                    Call(node.Function!, CallKind.Computation, PlainValue.Of(2));
                }
            }

            void Call(RealmFunction function, CallKind kind, params PlainValue[] arguments)
            {
                if (!realm.IsLost)
                {
                    realm.Invoke(function, arguments, new CallContext(kind, DateTimeOffset.UnixEpoch), port, new CallBudget(SandboxLimits.Default));
                }
            }
        }
    }

    private const string TrustGroup = "ours";

    /// <summary>A host for nobody.</summary>
    private sealed class Port : IHostPort
    {
        public List<NodeRequest> Nodes { get; } = [];

        public PlainValue.Reference Self { get; } = new RemoteReference(ReferenceKind.Cell, 0);

        public PlainValue.Reference CreateCell(CellRequest request) => Self;

        public PlainValue.Reference CreateNode(NodeRequest request)
        {
            Nodes.Add(request);
            return Self;
        }

        public PlainValue.Reference ReferenceTo(RealmFunction pattern) => Self;

        public PlainValue Operate(CellOperation operation, PlainValue.Reference target, IReadOnlyList<PlainValue> arguments) => PlainValue.Of(1);

        public string ReadDataFile(string importer, string path) => "";

        public void Log(ConsoleLevel level, string text)
        {
        }
    }
}
