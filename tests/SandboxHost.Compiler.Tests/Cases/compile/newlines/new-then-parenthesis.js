new Foo   
(x)
