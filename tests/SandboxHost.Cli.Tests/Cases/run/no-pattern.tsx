// A module without a pattern.
// run
export const n = 1;
