(function named() {}).name  //= named
