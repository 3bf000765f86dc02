import { lift, pattern } from "commonfabric";

const local = lift((n: number) => [
  new Date(n).getTimezoneOffset(), new Date(2024, 6, 1, 12).toISOString(), (1234.5).toFixed(1), ["b", "a", "Z"].sort((a, b) => a.localeCompare(b)).join(""), new Date(n).toString().includes("GMT+0000"), "I".toLowerCase(),
]);
export default pattern<{ n: number }>(({ n }) => ({ local: local(n) }));
