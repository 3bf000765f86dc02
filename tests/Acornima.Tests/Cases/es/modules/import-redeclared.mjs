import a from 'dep'; let a  //! "Identifier 'a' has already been declared"
