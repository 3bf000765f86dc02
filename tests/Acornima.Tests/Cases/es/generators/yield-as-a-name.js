function* f() { var yield }  //! "Unexpected identifier 'yield'"
