a = b < c || h("d", null);
a = b, h("c", null);
a = b ?? h("c", null);
for (h("a", null);h("b", null);h("c", null)) {} for (const x of h("a", null)) {} while (h("a", null)) {} do h("a", null);
while (0);
throw h("a", null)
