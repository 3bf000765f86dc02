type
type++
type
interface_
declare
x
