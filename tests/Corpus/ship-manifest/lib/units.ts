export interface Weighed {
  kg?: number;
  tons?: number;
}

export type { Weighed as Heavy };

export const tonnes = (w: Weighed): number => (w.tons ?? 0) + (w.kg ?? 0) / 1000;

export function balance(fore: number, aft: number): "level" | "bow down" | "stern down" {
  if (fore === aft) return "level";
  return fore > aft ? "bow down" : "stern down";
}
