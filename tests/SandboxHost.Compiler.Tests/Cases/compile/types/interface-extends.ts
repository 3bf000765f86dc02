interface A extends B, C<D>, E.F<G> { } interface X extends Y { z }
