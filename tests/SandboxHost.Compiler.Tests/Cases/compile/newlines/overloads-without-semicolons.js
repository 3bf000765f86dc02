class C {          
                    
  m(x ) {}
  ;            
  ["n"]() {}
}
