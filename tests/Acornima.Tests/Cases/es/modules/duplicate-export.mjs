export { a }; export { a }; var a  //! "Duplicate export of 'a'"
