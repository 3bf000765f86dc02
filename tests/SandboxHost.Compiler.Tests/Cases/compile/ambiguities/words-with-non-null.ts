type.as.is.of!.declare as any;
type!;
as!;
declare!;
type?.as;
module!;
abstract!;
namespace!;
global!;

