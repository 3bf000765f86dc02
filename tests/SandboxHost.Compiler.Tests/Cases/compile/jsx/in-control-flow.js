switch (x) { case h("a", null): break; default: h("b", null) }
