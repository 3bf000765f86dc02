new import('a')  //! "Cannot use new with import"
