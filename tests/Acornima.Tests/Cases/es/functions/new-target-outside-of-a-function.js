new.target  //! "new.target expression is not allowed here"
