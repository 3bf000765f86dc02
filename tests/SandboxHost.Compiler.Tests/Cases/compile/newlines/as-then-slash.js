x       
/a/g
