a = b   
d
