using SandboxHost.Compiler;
using SandboxHost.Sandbox;

namespace SandboxHost.Isolation.Tests;

/// <summary>Programs that tests run.</summary>
internal static class Programs
{
    /// <summary>Counts; and can misbehave in several ways.</summary>
    public static CompiledProgram Counter { get; } = Compile("""
        const add = handler((e: { by: number } | undefined, s: { n: Cell<number>; log: Cell<number[]> }) => { s.n.set(s.n.get() + (e?.by ?? 1)); s.log.push(e?.by ?? 1); });
        const loop = handler((e: unknown, s: { n: Cell<number> }) => { s.n.set(-1); for (;;); });
        const hang = handler((e: unknown, s: { n: Cell<number> }) => { s.n.set(-1); /(x+x+)+y/.test("x".repeat(60)); });
        const fill = handler((e: unknown, s: { n: Cell<number> }) => { s.n.set(-1); const all: string[] = []; for (let i = 0; ; i++) all.push(String(i).repeat(1000)); });
        const fail = handler((e: unknown, s: { n: Cell<number> }) => { s.n.set(-1); throw new Error("no"); });
        export default pattern(() => {
          const n = cell(0), log = cell<number[]>([]);
          return { n, log, twice: lift((x: number) => x * 2)(n), add: add({ n, log }), loop: loop({ n }), hang: hang({ n }), fill: fill({ n }), fail: fail({ n }) };
        });
        """);

    /// <summary>A program; its imports are in its first line already.</summary>
    public static CompiledProgram Compile(string source) => ProgramCompiler.Compile(SourceOf(source));

    public static ProgramSource SourceOf(string source) => new(
        [new SourceFile("/main.tsx", """import { type Cell, cell, computed, handler, instantiate, lift, pattern } from "commonfabric";""" + "\n" + source)], "/main.tsx");
}

/// <summary>A host that has nothing to give.</summary>
internal sealed class EmptyPort : IHostPort
{
    public PlainValue.Reference Self => throw new HostRefusalException("There is nothing.");

    public PlainValue.Reference CreateCell(CellRequest request) => throw new HostRefusalException("There is nothing.");

    public PlainValue.Reference CreateNode(NodeRequest request) => throw new HostRefusalException("There is nothing.");

    public PlainValue.Reference ReferenceTo(RealmFunction pattern) => throw new HostRefusalException("There is nothing.");

    public PlainValue Operate(CellOperation operation, PlainValue.Reference target, IReadOnlyList<PlainValue> arguments) => throw new HostRefusalException("There is nothing.");

    public string ReadDataFile(string importer, string path) => throw new HostRefusalException("There is nothing.");

    public void Log(ConsoleLevel level, string text)
    {
    }
}
