{ import 'a' }  //! "Cannot use import statement outside a module"
