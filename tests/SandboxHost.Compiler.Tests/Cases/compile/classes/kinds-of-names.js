class C { x        ; y         ; z          ; "a"   ; 1   ; ["b"]   ; ["c"]    ; #d   ; #e    ; static f   ; [g]         }
