import { NAME, pattern, UI } from "commonfabric";

const leaf = pattern<{ n: number }>(({ n }) => ({ [NAME]: "leaf", [UI]: <i>{n}</i>, n }));
export default pattern<{ n: number }>(({ n }) => {
  const kid = leaf({ n });
  return { [NAME]: kid[NAME], [UI]: <div>{kid[UI]}</div>, [`no${"te"}`]: 1, ["x"]: 2, 5: 3 };
});
