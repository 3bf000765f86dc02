for (a
b  //! "Unexpected identifier 'b'"
c) ;
