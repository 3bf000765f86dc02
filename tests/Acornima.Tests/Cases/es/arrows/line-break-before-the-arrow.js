var f = a
=> a  //! "Unexpected token '=>'"
