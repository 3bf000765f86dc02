((s, ...v) => s.raw[0].length + `${v}`)`a\n${1}b`  //= 31
