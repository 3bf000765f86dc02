import { computed, pattern, UI } from "commonfabric";

const parts = { Box: ({ title, children }: { title?: string; children?: any }) => <section title={title}>{children}</section> };
const Leaf = pattern<{ n: number }>(({ n }) => ({ [UI]: <b>{n}</b>, n }));
const List = ({ items, children, ...rest }: { items: number[]; children?: any; id?: string }) => <ul {...rest}>{items.map((x) => <li>{x}</li>)}{children}</ul>;
export default pattern<{ n: number; on: boolean }>(({ n, on }) => {
  const Local = parts.Box;
  const both = { n };
  return {
    [UI]: (
      <div>
        <Local title="direct">{n}</Local>
        {computed(() => <Local title={`in computed ${n}`}><i>{n + 1}</i></Local>)}
        {computed(() => (on ? <Leaf n={n} /> : null))}
        <Leaf {...both} />
        <List items={[1, 2]} id="l">
          <li>last</li>
        </List>
        <Local />
      </div>
    ),
  };
});
