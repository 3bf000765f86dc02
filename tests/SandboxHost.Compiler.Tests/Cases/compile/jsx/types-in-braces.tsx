<div a={b as C} d={e!} f={<T,>(x: T) => x} g={h satisfies I}>{j as K}{l!}</div>
