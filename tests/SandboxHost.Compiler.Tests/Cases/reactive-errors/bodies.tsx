// Bodies of patterns: what cannot be lowered without changing what it means.
import { action, computed, derive, handler, lift, pattern, Writable } from "commonfabric";
import { total } from "./parts";

const named = ({ a }: { a: number }) => { let b = a; return { b }; };     //! SH4001 "`let`"
export const Named = pattern<{ a: number }>(named);
export const Elsewhere = pattern<any>(total);                             //! SH4005 "must be written where"

export default pattern<{ a: number; list: number[]; s: { x?: number }; w: Writable<number> }>(({ a, list, s, w, ...rest }) => { //! SH4008 "What remains"
  let one = a;                                                            //! SH4001 "`let`"
  var two = a;                                                            //! SH4001 "`var`"
  if (a) { }                                                              //! SH4001 "`if`"
  for (const x of list) { x; }                                            //! SH4001 "`for`"
  while (a) { }                                                           //! SH4001 "`while`"
  switch (a) { }                                                          //! SH4001 "`switch`"
  try { } catch { }                                                       //! SH4001 "`try`"
  class Local { }                                                         //! SH4001 "`class`"
  const local = class { };                                                //! SH4001 "`class`"
  const shared = { n: 1 };
  shared.n = 2;                                                           //! SH4002 "only builds the graph"
  const assigned = computed(() => { shared.n; one += 1; return one; });   //! SH4002 "`one` belongs to"
  const loop = action(() => { for (two of [1]) { two; } });               //! SH4002 "`two` belongs to"
  const pay = (h: number) => h * a;
  const wrapped = computed(() => pay(1));                                 //! SH4003 "`pay` is a function"
  const indirect = (h: number) => pay(h);
  const wrapped2 = total([indirect(1)]);                                  //! SH4003 "`indirect` is a function"
  const object = { method() { return a; }, get b() { return a; } };       //! SH4003 "closes over" SH4003 "closes over"
  const Inner = pattern<{ b: number }>(({ b }) => ({ a, b }));            //! SH4004 "`a`, which belongs"
  const made = computed(total(list) as any);                              //! SH4005 "written in place"
  const parameter = computed((x: number) => x + a);                       //! SH4006 "more parameters"
  const rest2 = action((...all) => w.set(all.length + a));                //! SH4006 "more parameters"
  const generator = lift(function* (x: number) { yield x + a; });         //! SH4006 "generator"
  const waits = list.map(async (x) => <b>{await x}</b>);                  //! SH4007 "neither" SH4007 "cannot wait"
  const { x = 1 } = s;                                                    //! SH4008 "never be used"
  const defaults = list.map(({ n = 1 }: any) => <b>{n}</b>);
  const deeper = list.map(({ n: { m = 1 } }: any) => <b>{m}</b>);         //! SH4008 "never be used"
  const fine = list.map(({ n = 1 }: any) => n);
  const alsoFine = derive({ list }, ({ list: inner }) => { let n = 0; for (const x of inner) { n += x; } return n; });
  const handled = handler((e: { a: number }) => { let c = e.a; c++; });
  if (w) { return { one }; }                                              //! SH4001 "`if`"
  return { a, onClick: <b onClick={pay}>x</b> };                          //! SH4003 "as a handler"
});

export const Arguments = pattern(function ({ a }: { a: number }) { return { x: computed(() => arguments[0] + a) }; });  //! SH4006 "`arguments`"
export const Waiting = pattern<{ a: number }>(async ({ a }) => ({ b: await a }));   //! SH4007 "neither" SH4007 "cannot wait"
