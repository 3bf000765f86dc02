try {} catch (e) { let e }  //! "Identifier 'e' has already been declared"
