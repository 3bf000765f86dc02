break a  //! "Undefined label 'a'"
