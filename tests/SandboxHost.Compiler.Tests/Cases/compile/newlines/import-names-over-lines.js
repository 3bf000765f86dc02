import {
         
  B, // c
        
} from "a"; B
