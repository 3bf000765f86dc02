import { CHIP_UI, FS, NAME, pattern, str, TILE_UI, TYPE, UI } from "commonfabric";

const keys = [UI, NAME, TYPE, TILE_UI, CHIP_UI, FS].join(" ");
export default pattern<{ n: number }>(({ n }) => ({
  [NAME]: str`Well ${n}`,
  [UI]: <p>{n}</p>,
  [TILE_UI]: <b>{n}</b>,
  [FS]: { type: "text/markdown", content: str`# ${n}` },
  keys,
  same: UI === ("$UI" as string),
}));
