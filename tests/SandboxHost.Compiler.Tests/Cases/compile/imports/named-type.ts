import { type type as type2 } from "a";
import { type "str" as x } from "b";
import { "str" as y } from "c";
import { type default as z } from "d";
import { default as w } from "e";
import { type if as v } from "g";
