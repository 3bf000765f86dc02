const f = (x /* ) */         
 ) /* => */ => x;
