// The view of a pattern whose body fails, and of an export by name; a view may be that of an instance.
// run --ui
// run --ui --export Page
// run --ui --export Broken
import { lift, NAME, pattern, UI } from "commonfabric";

const Inner = pattern<{ text: string }>(({ text }) => ({ [UI]: <em>{text}</em> }));

const risky = lift((text: string) => {
  throw new Error(`no ${text}`);
});

export const Page = pattern(() => ({ [NAME]: "Page", [UI]: Inner({ text: "from within" }) }));

export const Broken = pattern(() => ({ [UI]: <p>before {risky("luck")} after</p> }));

export default Page;
