import { $site } from "sandbox-host:lowering"; import { cell, computed, lift as raise, pattern } from "commonfabric";

function lift(x         ) { return x; }
export const notABuilder = lift(1);
export const renamed = raise($site(0), (x        ) => x);

export const parameter = (cell                       ) => cell(1);
export const destructured = ({ computed: [cell] = [Number] }) => cell(2);
export const local = () => { const pattern = Number; return pattern(3); };
export const hoisted = () => { var f = computed; { var computed = Number; } return [f, computed(4)]; };
export const block = () => { { const cell = Number; cell(5); } return cell($site(1), 6); };
export const named = function cell()          { return cell(); };
export const caught = () => { try { return cell($site(2), 7); } catch (cell) { return cell(8); } };
export const looped = () => { for (const cell of [Number]) { cell(9); } return cell($site(3), 10); };
export const inClass = () => class cell { static make = () => cell(11); };
export const labels = () => { cell: for (;;) { break cell; } return cell($site(4), 12); };
export const member = { cell }.cell(13);
export const asValue = [1].map(cell);
export const optional = cell?.(14);
export const body = pattern($site(5), () => ({ cell: cell($site(6), 15), computed: computed($site(7), () => { const cell = 1; return cell; }) }));
