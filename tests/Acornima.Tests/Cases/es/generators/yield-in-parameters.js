function* f(a = yield) {}  //! "Yield expression not allowed in formal parameter"
