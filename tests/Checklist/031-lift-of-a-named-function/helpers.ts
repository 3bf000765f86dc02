export function imported(i: { z: number }) {
  return { ...i };
}
export const importedArrow = (i: { z: number; n: number }) => ({ ...i });
