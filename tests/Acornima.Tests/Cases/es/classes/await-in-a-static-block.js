class A { static { await } }  //! "Unexpected reserved word"
