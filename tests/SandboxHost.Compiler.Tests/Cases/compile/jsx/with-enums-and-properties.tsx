enum X { A } const y = <div a={X.A}>{X.A}</div>;
class P { constructor(private x = <b/>) {} }
