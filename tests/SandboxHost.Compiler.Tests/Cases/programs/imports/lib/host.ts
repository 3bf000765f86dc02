export { lift, pattern } from "commonfabric";
export type Default = number;
