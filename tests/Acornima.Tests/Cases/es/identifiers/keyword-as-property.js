({ if: 1, class: 2 }).class  //= 2
