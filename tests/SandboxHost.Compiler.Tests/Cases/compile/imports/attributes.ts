import { x } from "a" with { type: "json" };
import type { y } from "b" with { "resolution-mode": "import" };
export type { z } from "c" with { "resolution-mode": "import" };
import j from "j" with { type: "json" };
x, j
