a = b / c / d;
a = (b) / c / d;
a = b  / c / d;
a = b        / c / d;
a = b   (d) / e / f;
a = [b] / c / d;
if (a) /b/.c;
{} /b/.c;
a = {} / b / c;
(b       ) /c/d;

