export async function f   ()             {} export function* g()       {} export class H    {} export let i   , j    ;
export var k    = 1
