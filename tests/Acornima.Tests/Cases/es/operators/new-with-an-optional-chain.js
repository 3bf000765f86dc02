new a?.b()  //! "Invalid optional chain from new expression"
