class A { static prototype() {} }  //! "Classes may not have a static property named 'prototype'"
