// Operators of one strength group to the left, so parentheses on the right count.
var a = 10, b = 4, c = 3;
`${a - b - c} ${a - (b - c)} ${a / b / c === a / (b / c)} ${a % (b % c)}`  //= 3 9 false 0
