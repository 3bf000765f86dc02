const enum A { B, C = "c" } declare const enum D { E } export const enum F { G } let x = A.B;

