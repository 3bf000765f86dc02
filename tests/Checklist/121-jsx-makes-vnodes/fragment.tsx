import { pattern, UI } from "commonfabric";

const parts = [<b>x</b>, <i>y</i>];
const piece = <em>made once</em>;
export default pattern<{ n: number }>(({ n }) => {
  const local = <u>{n}</u>;
  return {
    [UI]: (
      <>
        <p>a</p>
        {[<q>1</q>, [<q>2</q>], "three"]}
        {local}
        {piece}
        {parts}
      </>
    ),
    empty: <></>,
    generic: ((x: number) => <s>{x}</s>)(4),
  };
});
