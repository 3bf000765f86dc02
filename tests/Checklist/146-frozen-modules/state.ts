export const TABLE: Record<string, number> = { a: 1 };
export const LIST: number[] = [];
export function remember(n: number) {
  return n;
}
export const counter = () => {
  const local = { n: 0 };
  local.n++;
  return local.n;
};
