((a)) => 1  //! "Invalid destructuring assignment target"
