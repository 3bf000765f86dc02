h("div", null, "&<>\" ©AA😀&notanentity;&amp &; &#;&#x; &AMP; Α"); h("div", { a: "&\"\\n\n", b: "\"", c: "'", d: "a\nb"
})
