let x = (y: T) => z, w = (y?: T, ...r: U[]): V => z, v = ({ a }: T) => a, u = ([b]: T) => b, t = (): T => 1, s = async (): Promise<T> => 1, r = async (x: T) => x
