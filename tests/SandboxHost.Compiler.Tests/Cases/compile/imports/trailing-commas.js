import { A, } from "a";
                           ;
                                  ;
import E, {         } from "e";
                           ;
A, E
