class A { static { let x    = 1     ; } static async *m   (       )    {} static get   () {} static set   () {} static async   () {} get   () {} static static   () {} }
