({ get a(b) {} })  //! "Getter must not have any formal parameters."
