let f = (x: A<B>): C<D>=> x;
