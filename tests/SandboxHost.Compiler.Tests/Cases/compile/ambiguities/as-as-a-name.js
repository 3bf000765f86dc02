let as;
let x = as      ;
let satisfies;
let y = satisfies                    ;
as = 1;
as       ;
(as       ) = 1;
satisfies;
