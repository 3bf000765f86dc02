import { pattern, UI } from "commonfabric";

export default pattern<{ n: number }>(({ n }) => ({
  [UI]: (
    <div title="a &quot;b&quot; &amp; c">
      <p>
        one
        two   three

        four
      </p>
      <p> padded </p>
      <p>{" "}kept{" "}</p>
      <p>{n}%</p>
      <p>&lt;b&gt; &#65;&#x42;&nbsp;&copy; it's "quoted" {"{"}</p>
      <p></p>
      <p>{/* nothing to see */}</p>
      <p>a{n}b</p>
    </div>
  ),
}));
