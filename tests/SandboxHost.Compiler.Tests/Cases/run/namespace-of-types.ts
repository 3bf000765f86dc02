namespace N { export interface A {} export type B = 1 }
export const value = typeof (globalThis as any).N;
//= "undefined"
