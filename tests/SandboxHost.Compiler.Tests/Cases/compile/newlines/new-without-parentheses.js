new Foo   
new Bar   
