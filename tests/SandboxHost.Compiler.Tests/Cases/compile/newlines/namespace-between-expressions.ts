x
namespace A { type B = 1 }
(y)
