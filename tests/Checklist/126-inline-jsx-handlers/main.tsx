import { cell, handler, pattern, Stream, UI, Writable } from "commonfabric";

const add = handler<{ by: number }, { n: Writable<number> }>(({ by }, { n }) => { n.set(n.get() + by); });
export default pattern<{ n: Writable<number>; step: number }>(({ n, step }) => {
  const log = cell<string[]>([]);
  const adder = add({ n });
  return {
    n, log, adder,
    [UI]: (
      <div>
        <button onClick={() => n.set(n.get() + step)}>up</button>
        <button onClick={() => adder.send({ by: 100 })}>send</button>
        <input oncf-input={(e: { detail: { value: string } }) => log.push(e.detail.value)} />
        <button onClick={adder}>bound</button>
        <button onclick={add({ n })}>inline bound</button>
        <input onChange={(e: any) => { if (!e?.target) return; log.push(`${e.target.value}/${step}`); }} />
        <button onClick={() => { adder.send({ by: 1 }); adder.send({ by: 2 }); log.push(`n=${n.get()}`); }}>two</button>
      </div>
    ),
  };
});
