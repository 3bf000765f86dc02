function f() { enum A { B } return A } if (x) { enum C { D } }
