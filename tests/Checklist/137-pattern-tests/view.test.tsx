import { action, assert, cell, pattern, TESTS, UI } from "commonfabric";

const View = pattern<{ n: number }>(({ n }) => {
  const extra = cell(0);
  return { extra, [UI]: <div><button onClick={() => extra.set(extra.get() + 1)}>more</button><p>{n + extra.get()}</p></div> };
});
export default pattern(() => {
  const view = View({ n: 10 });
  const click = action(() => { (view as any)[UI].children[0].props.onClick.send({ type: "click" }); });
  return {
    [TESTS]: [
      { assertion: assert(() => (view as any)[UI].children[1].children[0] === 10) },
      { render: view[UI] },
      { action: click },
      { assertion: assert(() => view.extra === 1) },
      { assertion: assert(() => (view as any)[UI].children[1].children[0] === 11) },
    ],
  };
});
