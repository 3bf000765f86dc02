declare namespace A { export import B = C.D; export default x; var [a, b]; let { c }: any; class E { f() } function g(); enum H { I } abstract class J { } const enum K { L } }
