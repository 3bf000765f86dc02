import { x } from "a" with { type: "json" };
                                                                
                                                                
import j from "j" with { type: "json" };
x, j
