                       
                           
                            
                          ;
import {         F } from "f";
import { G,        } from "g";
import I, {        } from "i";
import {              M as N } from "k";
                        
                  ;
F, G, I, N;
