v\u0061r a  //! "Keyword must not contain escaped characters"
