class A {             m () {} n             ; get () {} async m2 () {} *g () {} }
