'\u{1F600}'.length  //= 2
