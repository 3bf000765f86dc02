x = y as A<B>
(c)
