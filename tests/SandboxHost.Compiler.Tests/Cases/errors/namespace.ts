namespace A { export const b = 1; }  //! SH1006 "exists at run time"
module C { function d() {} }         //! SH1006 "exists at run time"
namespace E { export type F = 1; }
declare namespace G { const h: 1; }
export namespace I { class J {} }    //! SH1006 "exists at run time"
