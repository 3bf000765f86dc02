import { type Cell, cell, compileAndRun, handler, pattern } from "commonfabric";

const edit = handler((event: { code: string }, state: { code: Cell<string> }) => {
  state.code.set(event.code);
});

export default pattern(() => {
  const code = cell("");
  return { run: compileAndRun({ files: [{ name: "/main.ts", contents: code }], main: "/main.ts", input: {} }), edit: edit({ code }) };
});
