a = b < c || <d/>;
a = b, <c/>;
a = b ?? <c/>;
for (<a/>;<b/>;<c/>) {} for (const x of <a/>) {} while (<a/>) {} do <a/>;
while (0);
throw <a/>
