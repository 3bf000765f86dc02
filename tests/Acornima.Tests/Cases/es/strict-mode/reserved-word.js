'use strict'; var interface  //! "Unexpected strict mode reserved word"
