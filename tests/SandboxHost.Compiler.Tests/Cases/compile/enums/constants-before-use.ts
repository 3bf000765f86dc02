export const s = "x";
const t = s;
const u = n + 1;
const n = 2;
enum A { B = s, C = t, D = u, E = later, } const later = 1;
