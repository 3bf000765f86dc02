export { a }  //! "Export 'a' is not defined in module"
