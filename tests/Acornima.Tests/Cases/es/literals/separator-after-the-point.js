1._0  //! "Numeric separators are not allowed here"
