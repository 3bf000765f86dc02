# a  //! "Invalid or unexpected token"
