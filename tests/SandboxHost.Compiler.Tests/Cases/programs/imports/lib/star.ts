export interface FromStar { star: string }
export type { OnlyType as Again } from "../only-types";
