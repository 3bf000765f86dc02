import type from from "a";
x
