class C { type; declare; readonly; abstract; static; get; set; async; override; accessor; public; private; as; is; of; constructor_; in; type2 = 1; declare2         }
