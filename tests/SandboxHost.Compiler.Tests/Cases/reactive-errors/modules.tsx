// The scope of a module: what could carry state from one call to the next.
import { handler } from "commonfabric";

export class Counter { }                                //! SH2009 "A class"
class Static extends Error { static count = 0; }        //! SH2009 "A class"
class Private extends Error { #count = 0; }             //! SH2009 "A class"
class Derived extends Static { }                        //! SH2009 "A class"
class Fine extends TypeError { constructor(readonly code: number) { super("no"); } toString() { return "x"; } }
const Anonymous = class { };                            //! SH2009 "A class"
const inside = () => class { static fine = 1; };

function replaced() { }
const constant = [1];
enum Colour { Red }
export const assign = () => { replaced = () => {}; };   //! SH2010 "`replaced`"
export const destructure = () => { [constant[0], replaced] = [1, 2] as any; };  //! SH2010 "`replaced`"
export const loop = () => { for (handler of []) { } };  //! SH2010 "`handler`"
export const increment = () => (Colour as any)++;       //! SH2010 "`Colour`"
export const shadow = (replaced: number) => { replaced = 2; constant[0] = replaced; };

{ let n = 0; constant.push(0); const f = () => n++; f(); }   //! SH2008 "A function in a block"
for (let i = 0; i < 1; i++) { constant.push(i); }
if (constant.length > 5) { throw new Fine(1); }
export { Static, Private, Derived, Fine, Anonymous, inside };
