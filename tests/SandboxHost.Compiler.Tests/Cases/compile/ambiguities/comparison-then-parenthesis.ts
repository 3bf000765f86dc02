a < b || c > (d)
