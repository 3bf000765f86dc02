var i = 0; while (i < 3) i++; do i++; while (i < 5) i  //= 5
