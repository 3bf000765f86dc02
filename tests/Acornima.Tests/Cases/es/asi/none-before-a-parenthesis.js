var a = () => 5
(1)  //= undefined
