function f() { return <T
>(x) => y }
