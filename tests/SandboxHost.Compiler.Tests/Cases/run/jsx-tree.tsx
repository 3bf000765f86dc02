const App = () => null;
const ui = { Card: class Card {} };
const props = { a: 1, b: "two" };
export const value = <>
  <App {...props} b="&lt;3" c />
  <ui.Card data-x={1 + 1}>text {"and"} more</ui.Card>
  {[1, 2].map(n => <li key={n}>{n}</li>)}
  {/* nothing */}
</>;
//= {"name":"fragment","props":null,"children":[{"name":"App","props":{"a":1,"b":"<3","c":true},"children":[]},{"name":"Card","props":{"data-x":2},"children":["text ","and"," more"]},[{"name":"li","props":{"key":1},"children":[1]},{"name":"li","props":{"key":2},"children":[2]}]]}
