async function f() { await: ; }  //! "Unexpected token ':'"
