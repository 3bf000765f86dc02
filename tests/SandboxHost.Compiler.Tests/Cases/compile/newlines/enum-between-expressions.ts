let x
enum A { B }
(y)
