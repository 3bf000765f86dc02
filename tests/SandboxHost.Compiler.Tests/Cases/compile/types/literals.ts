let a: "x" | 'y' | 1 | -1 | 1n | -1n | true | false | `t` | `a${string}b${number | 1}c`;
