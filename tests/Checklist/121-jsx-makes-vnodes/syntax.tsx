import { computed, pattern, UI } from "commonfabric";

const wrap = <T extends unknown>(x: T): T[] => [x];
const pair = <K, V>(k: K, v: V) => ({ k, v });
const parts = { Box: ({ n, children }: { n?: number; children?: any }) => <i title={`${n ?? "-"}`}>{children}</i>, deep: { Er: () => <u /> } };
const before = { a: "first", b: 1 };
export default pattern<{ n: number; t: string }>(({ n, t }) => {
  const less = n < 3;
  const shifted = wrap<number>(4).length < 2 && pair<string, number>("k", 1).v > 0;
  return {
    less, shifted, regex: /<b>/.test("<b>"),
    [UI]: (
      <div
        // a comment between attributes
        a="one
two" {...before} b={2} /* another */ data-long='single "double"' xlink:href="#x" aria-label={`t ${t}`}
        icon=<b>in an attribute</b>
      >
        http://x.test/a // no comment, it's text &amp; &unknown; 😀 5 &gt; 3
        {/* nothing */}
        {n > 1 ? (
          <p>many</p>
        ) : (
          <p>few</p>
        )}
        {wrap(<em>{t}</em>)}
        <parts.Box n={5}>x</parts.Box>
        <parts.deep.Er />
        {((x: number) => <s>{x < 2 ? "<" : ">"}</s>)(1)}
        <input value="" disabled {...{ value: "v" }} />
        {`a${t}`}{"b"}
        {t}{" "}
        {n}
      </div>
    ),
  };
});
