let x = y as A
<b>c
