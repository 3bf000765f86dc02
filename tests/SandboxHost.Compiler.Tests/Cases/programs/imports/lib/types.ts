import { lift } from "commonfabric";
import { measure, type Inline } from "./more";
export interface Item { id: string; inline?: Inline; self?: Item }
interface Local { a: 1 }
export { Local as Renamed };
export default interface Main { main: boolean }
export * from "./star";
export enum Kind { A = 1, B }
export const LIST = [{ n: 1 }];
export const count = lift(measure);
