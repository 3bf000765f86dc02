@a @b() @c.d @e<T>() @(f as any) class A { @g h: T; @i @j() k() {} @l static m; @n get o() { return 1 } @p accessor q; @r private s; @t readonly u; @v #w; @x ["y"]; @z async *aa() {} }
