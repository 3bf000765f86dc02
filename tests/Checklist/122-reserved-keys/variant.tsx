import { NAME, pattern, UI, uiVariant } from "commonfabric";

const leaf = pattern<{ n: number }>(({ n }) => ({ [NAME]: "leaf", [UI]: <i>{n}</i>, n }));
export default pattern<{ n: number }>(({ n }) => {
  const kid = leaf({ n });
  return { [UI]: <div>{uiVariant(kid as any)}{kid}</div>, kid };
});
