async function f(a = await 1) {}  //! "Illegal await-expression in formal parameters of async function"
