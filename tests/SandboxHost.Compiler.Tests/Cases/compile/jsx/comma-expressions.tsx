<div a={b, c}>{d, e}</div>
