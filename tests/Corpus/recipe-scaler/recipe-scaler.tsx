/// <cts-enable />
import {
  Cell,
  Default,
  derive,
  h,
  handler,
  ID,
  ifElse,
  JSONSchema,
  lift,
  NAME,
  OpaqueRef,
  recipe,
  schema,
  str,
  UI,
} from "commontools";

// Scales a recipe to the number of guests and keeps a shopping list of what the larder lacks.

const IngredientSchema = {
  type: "object",
  properties: {
    name: { type: "string" },
    amount: { type: "number" },
    unit: { type: "string", default: "g" },
  },
  required: ["name", "amount"],
} as const satisfies JSONSchema;

const ListSchema = { type: "array", items: IngredientSchema, default: [] } as const satisfies JSONSchema;

type Ingredient = { name: string; amount: number; unit: string };

const InputSchema = schema({
  type: "object",
  properties: {
    title: { type: "string", default: "Soup" },
    serves: { type: "number", default: 4 },
    guests: { type: "number", default: 4, asCell: true },
    ingredients: { ...ListSchema },
    larder: { type: "object", additionalProperties: { type: "number" }, default: {} },
  },
  required: ["title", "serves", "guests", "ingredients", "larder"],
});

const scale = lift(
  {
    type: "object",
    properties: { ingredients: ListSchema, serves: { type: "number" }, guests: { type: "number" } },
    required: ["ingredients", "serves", "guests"],
  },
  ListSchema,
  ({ ingredients, serves, guests }) =>
    ingredients.map((i: Ingredient) => ({ ...i, amount: Math.round((i.amount * guests * 10) / serves) / 10 })),
);

const addIngredient = handler(
  {
    type: "object",
    properties: { name: { type: "string" }, amount: { type: "number", default: 1 }, unit: { type: "string", default: "g" } },
    required: ["name"],
  },
  {
    type: "object",
    properties: { ingredients: { ...ListSchema, asCell: true } },
    required: ["ingredients"],
  },
  (event, { ingredients }) => {
    if (!event) return;
    ingredients.push({ name: event.name, amount: event.amount, unit: event.unit });
  },
);

const changeGuests = handler(
  { type: "object", properties: { detail: { type: "object", properties: { value: { type: "string" } } } } },
  { type: "object", properties: { guests: { type: "number", asCell: true }, refused: { asCell: ["stream"] } }, required: ["guests", "refused"] },
  (e: { detail?: { value?: string } }, state: { guests: Cell<number>; refused: any }) => {
    const n = parseInt(e?.detail?.value ?? "", 10);
    if (n > 0) state.guests.set(n);
    else state.refused.send({ value: e?.detail?.value });
  },
);

const refuse = handler<{ value?: string }, { refusals: Cell<string[]> }>(({ value }, { refusals }) => {
  refusals.push(value ?? "nothing");
});

// Live objects: assignment writes.
const stock = handler(
  (e: { name: string; amount: number }, ctx: { larder: Record<string, number>; state: { changes: number } }) => {
    ctx.larder[e.name] = (ctx.larder[e.name] ?? 0) + e.amount;
    ctx.state.changes = ctx.state.changes + 1;
  },
  { proxy: true },
);

const forget = handler(
  (e: { at: number }, ctx: { ingredients: Ingredient[]; state: { changes: number; last?: string } }) => {
    const [gone] = ctx.ingredients.splice(e.at, 1);
    if (gone === undefined) return;
    ctx.state.last = `without ${gone.name}`;
    ctx.state.changes++;
  },
  { proxy: true },
);

const describe = (i: Ingredient) => `${i.amount} ${i.unit} ${i.name}`;

export default recipe(InputSchema, ({ title, serves, guests, ingredients, larder }) => {
  const refusals = Cell.of<string[]>([]);
  const state = Cell.of({ changes: 0 });
  const refused = refuse({ refusals });
  const scaled: OpaqueRef<Ingredient[]> = scale({ ingredients, serves, guests });
  const shopping = derive({ scaled, larder }, ({ scaled, larder }: { scaled: Ingredient[]; larder: Record<string, number> }) =>
    scaled.map((i) => ({ ...i, amount: i.amount - (larder[i.name] ?? 0) })).filter((i) => i.amount > 0)
  );
  const lines = derive(shopping, (list: Ingredient[]) => list.map(describe).sort((a, b) => a.localeCompare(b)));
  const doubled = derive(guests, (g: number) => g >= 2 * 4);
  return {
    [NAME]: str`${title} for ${guests}`,
    [UI]: (
      <os-container>
        <common-input value={guests} oncommon-input={changeGuests({ guests, refused })} />
        {ifElse(doubled, <ct-badge>a crowd</ct-badge>, <span />)}
        <ul>{lines.map((l: string) => <li>{l}</li>)}</ul>
      </os-container>
    ),
    title,
    guests,
    ingredients,
    larder,
    scaled,
    shopping,
    lines,
    refusals,
    state,
    add: addIngredient({ ingredients }),
    invite: changeGuests({ guests, refused }),
    stock: stock({ larder, state }),
    forget: forget({ ingredients, state }),
    labels: ingredients.map((i, at) => ({ at, label: i.name, [ID]: at })),
  };
});

/** The first version of the program, kept for those who linked to it. */
export const larderOnly = recipe<{ larder: Default<Record<string, number>, {}> }>("Larder", ({ larder }) => {
  const state = Cell.of({ changes: 0 });
  const kinds = derive(larder, (l) => Object.keys(l).length);
  return { larder, kinds, stock: stock({ larder, state }) };
});
