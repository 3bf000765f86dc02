import.meta  //! "Cannot use 'import.meta' outside a module"
