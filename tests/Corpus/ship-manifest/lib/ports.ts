import { lift } from "commonfabric";

export const route = ["Ålesund", "Ærø", "Amrum", "Zeebrugge"] as const;

/** A computation shared by every program that knows the route. */
export const ports = lift((leg: number): string => route[leg] ?? "sea");
