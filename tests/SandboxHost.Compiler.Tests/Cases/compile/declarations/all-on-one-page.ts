interface A {} type B = 1; declare const c; abstract class D {} namespace E {} module F {} declare global {} 
export { };
