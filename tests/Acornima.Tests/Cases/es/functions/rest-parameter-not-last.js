function f(...a, b) {}  //! "Rest parameter must be last formal parameter"
