export async function f<T>(): Promise<T> {} export function* g(): G<T> {} export class H<T> {} export let i: T, j!: U;
export var k: V = 1
