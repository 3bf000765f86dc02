({ set a() {} })  //! "Setter must have exactly one formal parameter."
