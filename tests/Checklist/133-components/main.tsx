import { cell, handler, pattern, str, UI, Writable } from "commonfabric";
import { Boxed } from "./parts.tsx";

const up = handler<unknown, { n: Writable<number> }>((_e, { n }) => { n.set(n.get() + 1); });
const Counter = pattern<{ n: number; label?: string }>(({ n, label }) => ({ [UI]: <b title={label}>{n}</b>, n, up: up({ n }) }));
const Row = ({ title, children }: { title: string; children?: any }) => <tr title={title}>{children}</tr>;
function Badge({ text, kind = "plain" }: { text: string; kind?: string }) {
  return <span class={kind}>{text}</span>;
}
export default pattern<{ n: number; t: string }>(({ n, t }) => ({
  n,
  [UI]: (
    <div>
      <Counter n={n} label="lab" />
      <Row title="r">
        <td>1</td>
        <td>2</td>
      </Row>
      <Badge text="new" />
      <Badge text="old" kind="x" {...{ kind: "y" }} />
      <Boxed.Small>{t}</Boxed.Small>
      <Counter n={n} label={t} />
    </div>
  ),
}));
