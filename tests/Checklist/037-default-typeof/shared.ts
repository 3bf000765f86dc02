export const SHARED: string[] = ["s", "t"];
