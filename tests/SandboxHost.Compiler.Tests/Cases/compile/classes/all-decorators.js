@a @b() @c.d @e   () @(f       ) class A { @g h   ; @i @j() k() {} @l static m; @n get o() { return 1 } @p accessor q; @r         s; @t          u; @v #w; @x ["y"]; @z async *aa() {} }
