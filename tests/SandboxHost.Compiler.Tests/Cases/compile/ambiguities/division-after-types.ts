a = b / c / d;
a = (b) / c / d;
a = b! / c / d;
a = b as any / c / d;
a = b<c>(d) / e / f;
a = [b] / c / d;
if (a) /b/.c;
{} /b/.c;
a = {} / b / c;
(b as any) /c/d;

