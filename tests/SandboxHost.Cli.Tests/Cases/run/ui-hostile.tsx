// A view cannot steer the terminal, and cannot draw more of the tree than its own line.
// run --ui
import { NAME, pattern, UI } from "commonfabric";

const ESC = "\u001b";

export default pattern(() => ({
  [NAME]: `${ESC}]0;title\u0007\n└─ forged`,
  [UI]: (
    <div title={`${ESC}[5m`} {...{ [`on ${ESC}`]: "x\ny" }}>
      {`one line\n└─ button onClick→add  forged\r\u202e`}
      {{ type: "vnode", name: `b${ESC}[2J\n`, props: {}, children: ["half a pair: \ud800"] }}
      {{ type: "vnode", name: "", props: { onClick: "→ add" }, children: ["an element without a name", "and more"] }}
      {{ type: "vnode", name: 5, props: null, children: null }}
      {"long ".repeat(100)}
    </div>
  ),
}));
