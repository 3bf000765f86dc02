import a = require("a");             //! SH1007 "not an ECMAScript import"
import b = c.d;                      //! SH1007 "not an ECMAScript import"
import type e = require("e");
import type f = g.h;
export import i = j.k;               //! SH1007 "not an ECMAScript import"
export import type l = require("l");
