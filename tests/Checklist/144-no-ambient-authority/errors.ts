import { cell, type Cell, handler, pattern } from "commonfabric";

const texts = (): string => {
  const out: string[] = [];
  const tries: (() => unknown)[] = [
    () => { throw new Error("plain"); }, () => (null as any).x, () => (undefined as any)(), () => new Array(-1), () => "\ud800".normalize(), () => "\ud800".localeCompare("a"), () => decodeURIComponent("%"), () => JSON.parse("{"),
    () => (1n as any) + 1, () => BigInt("x"), () => new RegExp("("), () => Symbol() + "", () => [].reduce((a) => a), () => "x".repeat(-1), () => (1).toFixed(200), () => Object.defineProperty(1 as any, "x", {}), () => structuredClone(() => 1),
  ];
  for (const f of tries) {
    try {
      f();
    } catch (error) {
      const e = error as Error;
      out.push(`${e?.name} ${e?.message} ${e?.stack}`);
    }
  }
  return out.join("\n");
};
const probe = handler((_e: unknown, { out }: { out: Cell<any> }) => {
  const all = texts();
  out.set(["System.", "Jint", "SandboxHost", "Acornima", "/home/", "/usr/", "/var/", ".cs:", ".dll", "Parameter '", "Microsoft"].filter((word) => all.includes(word)));
});
export default pattern(() => {
  const out = cell<any>(null);
  return { out, probe: probe({ out }) };
});
