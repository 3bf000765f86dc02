type X = typeof import("a").default;
type Y = import("a").default.class;
