import { type Cell, cell, compileAndRun, handler, pattern } from "commonfabric";

/** A program that compiles the source that it was given, which is its own: each generation starts the next. */
const GENERATION = `
  import { compileAndRun, pattern } from "commonfabric";
  export default pattern(({ code, generation }) => ({
    generation,
    next: compileAndRun({ files: [{ name: "/main.tsx", contents: code }], main: "/main.tsx", input: { code, generation: generation } }),
  }));
`;

const start = handler((_event: unknown, state: { code: Cell<string> }) => {
  state.code.set(GENERATION);
});

const flood = handler((_event: unknown, state: { runs: Cell<unknown[]> }) => {
  for (let i = 0; i < 1000; i++) {
    state.runs.push(compileAndRun({ files: [{ name: "/main.tsx", contents: `export const n = ${i};` }], main: "/main.tsx", input: {} }));
  }
});

/** Generations end at the depth that the host allows, and the flood at its quota. */
export default pattern(() => {
  const code = cell("");
  const runs = cell<unknown[]>([]);
  const first = compileAndRun({ files: [{ name: "/main.tsx", contents: code }], main: "/main.tsx", input: { code, generation: 1 } });
  return { first, runs, start: start({ code }), flood: flood({ runs }) };
});
