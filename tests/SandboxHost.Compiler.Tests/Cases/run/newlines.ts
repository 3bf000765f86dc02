const f = (x: any) => x
const log: any[] = [];
const a = f as any
(log.push(1))
let b = f
type T = 1
;[b].forEach(() => log.push(2))
b = function () { return 7 }
interface I {}
(log.push(3))
function g(): any { return <
  any
>4; }
class C { get: any
  x() { return 5 }
  static: any
  y = 6 as any
  ["z"] = 7 }
export const value = [log, typeof a, typeof b, g(), new C().x(), Object.keys(new C())];
//= [[1,2,3],"function","function",4,5,["get","static","y","z"]]
