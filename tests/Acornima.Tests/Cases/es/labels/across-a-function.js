a: for (;;) { (() => { break a })() }  //! "Undefined label 'a'"
