import { type Cell, cell, compileAndRun, type Default, handler, NAME, pattern } from "commonfabric";

interface EditorArgs {
  code: Default<string, "">;
}

const edit = handler((event: { code: string }, state: { code: Cell<string> }) => {
  state.code.set(event.code);
});

/** Source text in a cell becomes a running pattern, and another one with each edit. */
export default pattern<EditorArgs>(({ code }) => {
  const shared = cell(0);
  const run = compileAndRun({ files: [{ name: "/main.tsx", contents: code }], main: "/main.tsx", input: { shared } });
  return {
    [NAME]: "Compiler",
    code,
    shared,
    pending: run.pending,
    result: run.result,
    error: run.error,
    errors: run.errors,
    edit: edit({ code }),
  };
});
