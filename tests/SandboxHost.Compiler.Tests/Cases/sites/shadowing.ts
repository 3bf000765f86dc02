import { cell, computed, lift as raise, pattern } from "commonfabric";

function lift(x: unknown) { return x; }
export const notABuilder = lift(1);
export const renamed = raise((x: number) => x);

export const parameter = (cell: (x: number) => number) => cell(1);
export const destructured = ({ computed: [cell] = [Number] }) => cell(2);
export const local = () => { const pattern = Number; return pattern(3); };
export const hoisted = () => { var f = computed; { var computed = Number; } return [f, computed(4)]; };
export const block = () => { { const cell = Number; cell(5); } return cell(6); };
export const named = function cell(): unknown { return cell(); };
export const caught = () => { try { return cell(7); } catch (cell) { return cell(8); } };
export const looped = () => { for (const cell of [Number]) { cell(9); } return cell(10); };
export const inClass = () => class cell { static make = () => cell(11); };
export const labels = () => { cell: for (;;) { break cell; } return cell(12); };
export const member = { cell }.cell(13);
export const asValue = [1].map(cell);
export const optional = cell?.(14);
export const body = pattern(() => ({ cell: cell(15), computed: computed(() => { const cell = 1; return cell; }) }));
