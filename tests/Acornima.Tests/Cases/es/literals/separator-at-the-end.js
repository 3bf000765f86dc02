1_  //! "Numeric separators are not allowed here"
