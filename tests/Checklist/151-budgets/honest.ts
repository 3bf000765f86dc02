import { cell, type Cell, handler, lift, pattern } from "commonfabric";

const label = (n: number): string => {
  if (n === 0) return "0"; else if (n === 1) return "1"; else if (n === 2) return "2"; else if (n === 3) return "3"; else return "more";
};
const fib = (n: number): number => (n < 2 ? n : fib(n - 1) + fib(n - 2));
const primes = (limit: number): number => {
  const sieve = new Array<boolean>(limit + 1).fill(true);
  let count = 0;
  for (let i = 2; i <= limit; i++) {
    if (!sieve[i]) continue;
    count++;
    for (let j = i * i; j <= limit; j += i) sieve[j] = false;
  }
  return count;
};
const deep = (n: number): number => (n === 0 ? 0 : 1 + deep(n - 1));
const work = lift((n: number) => [fib(n), primes(20000), deep(200), "x".repeat(10000).length, Array.from({ length: 5000 }, (_, i) => i).sort((a, b) => b - a)[0], label(n), JSON.stringify(Array.from({ length: 1000 }, (_, i) => ({ i }))).length]);
export default pattern<{ n: number }>(({ n }) => ({ work: work(n) }));
