import { type Cell, Default, handler, NAME, pattern, UI } from "commonfabric";

export const skip = handler<{ shiftKey?: boolean }, { at: Cell<number>; length: number }>(({ shiftKey }, { at, length }) => {
  at.set((at.get() + (shiftKey ? length - 1 : 1)) % length);
});

export const formatTime = (minutes: number): string => `${Math.floor(minutes / 60)}.${String(minutes % 60).padStart(2, "0")}`;

interface PlayerArgs {
  station: Default<string, "no station">;
  at: number;
  count: number;
  children?: unknown;
}

export default pattern<PlayerArgs>(({ station, at, count, children }) => {
  return {
    [NAME]: station,
    [UI]: (
      <cf-card>
        <b>{station}</b> #{at + 1}
        {children}
        <button onClick={skip({ at, length: count })}>skip</button>
      </cf-card>
    ),
    at,
    skip: skip({ at, length: count }),
  };
});
