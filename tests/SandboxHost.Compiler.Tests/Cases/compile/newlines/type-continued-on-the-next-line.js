a         
|| b
