class A {          x;          y() {} static          z;          async w() {}          get v() { return 1 }                   u   ; override; override() {} override = 1 }
