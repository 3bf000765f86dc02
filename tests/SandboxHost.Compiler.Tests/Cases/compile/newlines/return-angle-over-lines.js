function f() {
  return (
     
   x);
}
