function f(): void;
function f(x: string): void;
function f(x?) {} export function g(): void;
export function g(x?) {} async function h(): Promise<void>;
async function h() {}
