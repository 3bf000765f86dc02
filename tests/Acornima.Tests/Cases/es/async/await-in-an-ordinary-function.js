function f() { await a }  //! "Unexpected identifier 'a'"
