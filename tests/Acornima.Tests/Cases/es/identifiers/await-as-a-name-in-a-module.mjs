var await  //! "Unexpected reserved word"
