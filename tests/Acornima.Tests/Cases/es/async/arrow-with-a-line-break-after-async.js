var async; async
(a) => 1  //! "Unexpected token '=>'"
