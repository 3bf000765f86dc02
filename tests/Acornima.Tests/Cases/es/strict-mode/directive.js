'use strict'; (function () { return this })() === undefined  //= true
