let x = y     
<b>c
