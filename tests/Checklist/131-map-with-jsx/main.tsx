import { action, computed, Default, handler, pattern, UI, Writable } from "commonfabric";

interface Part { name: string }
interface Bed { name: string; litres: number; parts: Part[] }
const rename = handler<{ to: string }, { bed: Writable<Bed> }>(({ to }, { bed }) => { bed.key("name").set(to); });
export default pattern<{ beds: Writable<Bed[]>; unit: string; total: Writable<number | Default<0>> }>(({ beds, unit, total }) => ({
  beds, total,
  add: action((e: Bed) => { beds.push(e); }),
  turn: action(() => { beds.set([...beds.get()].reverse()); }),
  [UI]: (
    <ul>
      {beds.map((bed, index) => (
        <li id={bed.name}>
          {index + 1}. {bed.name.toUpperCase()} {bed.litres}{unit}
          <button onClick={() => { bed.litres; total.set(total.get() + 1); beds.remove(bed as any); }}>drop</button>
          <ol>{bed.parts.map((part, i) => <li title={unit}>{bed.name}/{part.name}/{i}</li>)}</ol>
          <button onClick={rename({ bed: bed as any })}>rename</button>
          {computed(() => (bed.litres > 5 ? "full" : "low"))}
        </li>
      ))}
    </ul>
  ),
}));
