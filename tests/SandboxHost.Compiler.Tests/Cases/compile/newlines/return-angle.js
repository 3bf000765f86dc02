function f() {
  return (  
    x);
}
