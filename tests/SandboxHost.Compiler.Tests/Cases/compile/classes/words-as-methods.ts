class C { type() {} declare() {} readonly() {} abstract() {} static() {} get() {} set() {} async() {} override() {} accessor() {} public() {} private() {} protected() {} }
