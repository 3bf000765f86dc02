import { computed, fetchBinary, fetchProgram, fetchText, generateObject, generateText, llm, llmDialog, navigateTo, pattern, streamData, wish } from "commonfabric";

export default pattern<{ prompt: string }>(({ prompt }) => {
  const text = generateText({ prompt });
  const object = generateObject<{ a: number }>({ prompt, schema: { type: "object" } } as any);
  const dialog = llmDialog({ messages: [] as any } as any);
  const old = (llm as any)({ messages: [prompt] });
  const wished = wish<{ title: string }>({ query: "#notes" });
  const page = fetchText({ url: "https://pages.test/x" });
  const program = (fetchProgram as any)({ url: "https://pages.test/x.tsx" });
  const bytes = (fetchBinary as any)({ url: "" });
  const stream = (streamData as any)({ url: "" });
  const gone = navigateTo(wished as any);
  return {
    pendings: [text.pending, object.pending, dialog.pending, old.pending, page.pending, program.pending, bytes.pending, stream.pending],
    errors: [computed(() => !!text.error), computed(() => !!object.error), computed(() => !!dialog.error), computed(() => !!page.error), computed(() => !!program.error), computed(() => !!wished.error)],
    results: [text.result, object.result, page.result, program.result, wished.result],
    pinned: dialog.pinnedCells, tools: dialog.flattenedTools, candidates: wished.candidates, gone,
    cancel: text.cancelGeneration, addMessage: dialog.addMessage, unpin: dialog.unpinAllCells,
    title: computed(() => wished.result?.title ?? "no title"),
    emptyError: computed(() => bytes.error === undefined),
  };
});
