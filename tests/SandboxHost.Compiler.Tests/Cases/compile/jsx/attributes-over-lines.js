h(A, { b: "a\n  b"
}); h(A, { b: "\n"
}); h(A, null, "a   b"); h(A, null, "   "
); h(A, null, " ")
