'use strict'; delete a  //! "Delete of an unqualified identifier in strict mode"
