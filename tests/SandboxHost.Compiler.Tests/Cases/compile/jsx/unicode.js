h("div", null, "한글 ♥ 🙂"
);
h("div", { a: "한글 🙂 ♥"})
