enum A { "a", 'b-c' = 2, "d", ["e"] = 3, "__proto__", constructor, toString, if, class = 4 }
