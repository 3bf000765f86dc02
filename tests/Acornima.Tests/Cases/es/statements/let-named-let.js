let let  //! "let is disallowed as a lexically bound name"
