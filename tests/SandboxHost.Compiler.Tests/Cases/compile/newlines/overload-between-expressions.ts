a
function f(): void
function f() {}
(b)
