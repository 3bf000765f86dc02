export
type A = 1
export
interface B {}
export type
{ C }; type C = 1
