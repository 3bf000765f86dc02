class A { x         ; ["y"]    ; #z    ; "w"    ; 1    ; static a ; async ; get ;               set () {} }
