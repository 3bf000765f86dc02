let x: A<B<C<D>>> = 1;
let y: A<B<C>>= 1;
let z: A<B>= 1;
let w: A<B<C<D>>>= 2;
