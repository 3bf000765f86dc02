if (1) let a  //! "Lexical declaration cannot appear in a single-statement context"
