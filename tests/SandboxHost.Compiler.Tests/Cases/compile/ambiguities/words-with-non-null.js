type.as.is.of .declare       ;
type ;
as ;
declare ;
type?.as;
module ;
abstract ;
namespace ;
global ;

