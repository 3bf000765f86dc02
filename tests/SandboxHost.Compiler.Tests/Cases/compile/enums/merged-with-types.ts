export enum A { B }
export enum A { C = f() as number, D = g!.h }
