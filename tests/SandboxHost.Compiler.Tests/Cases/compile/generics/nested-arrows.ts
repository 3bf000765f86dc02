export const a = <T>(b: T) => { return <U>(c: U) => [b, c] as const };
