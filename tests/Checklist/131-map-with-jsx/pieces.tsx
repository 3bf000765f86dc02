import { action, cell, computed, handler, NAME, pattern, UI, Writable } from "commonfabric";

interface Item { title: string; tags: string[] }
const Card = pattern<{ item: Item; index: number; onPick: any }>(({ item, index, onPick }) => ({
  [NAME]: item.title,
  title: item.title,
  [UI]: (
    <cf-card title={item.title}>
      {item.tags.map((tag) => <b>{tag}</b>)}
      <button onClick={() => onPick.send({ item, index })}>{index}</button>
    </cf-card>
  ),
}));
const pick = handler<{ item: Item; index: number }, { picked: Writable<any> }>(({ item, index }, { picked }) => { picked.set({ title: item.title, index }); });
export default pattern<{ items: Item[] }>(({ items }) => {
  const picked = cell<any>(null);
  const onPick = pick({ picked });
  const cards = items.map((item, index) => <Card item={item} index={index} onPick={onPick} />);
  const named = items.map((item, index) => Card({ item, index, onPick }));
  return { picked, cards, names: named.map((card) => card.title), first: named[0][NAME], [UI]: <div>{cards}</div> };
});
