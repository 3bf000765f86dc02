function f(): void
function f(x: string): void
function f(x?) {}
export default function g(): void
export default function g(x?: any) {}
