a?.b`c`  //! "Invalid tagged template on optional chain"
