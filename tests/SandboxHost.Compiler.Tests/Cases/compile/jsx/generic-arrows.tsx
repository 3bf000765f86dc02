const x = <T,>() => <div/>;
const y = <T,>(a: T): JSX.Element => <div>{a}</div>;
const z = async <T,>(a: T): Promise<T> => a;
