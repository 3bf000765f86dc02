1__0  //! "Numeric separators are not allowed here"
