export enum A { B } export enum A { C = 1 } enum X { Y } enum X { Z = 1 }
