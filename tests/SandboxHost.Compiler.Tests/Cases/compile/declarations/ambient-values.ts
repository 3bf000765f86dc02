declare var process: any, console: { log(...x: any[]): void };
declare let a: string, b: number; declare const c = 1, d = "x"; declare function f<T>(x: T): asserts x is T; declare async function g(): void;
