let as;
let x = as as as;
let satisfies;
let y = satisfies satisfies satisfies;
as = 1;
as as any;
(as as any) = 1;
satisfies;
