const a  //! "Missing initializer in const declaration"
