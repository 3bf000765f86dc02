type A = (a, b) => c;
type B = (a: x, b) => c;
type C = ({}) => c;
type D = ({}: any, []: any) => c;
type E = ({ a: { b = 1 } }: X) => c;
