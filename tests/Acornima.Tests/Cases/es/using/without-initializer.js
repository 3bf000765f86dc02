{ using a }  //! "Missing initializer in using declaration"
