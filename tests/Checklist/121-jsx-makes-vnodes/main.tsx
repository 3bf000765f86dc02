import { pattern, UI } from "commonfabric";

const more = { title: "t", "data-x": 1 };
export default pattern<{ n: number; t: string }>(({ n, t }) => ({
  [UI]: (
    <cf-card gap="2" open disabled={false} {...more} style={{ padding: "1px", flexGrow: 1 }} label={t} key="k">
      <h1 class="big">Hello</h1>
      {n} of {3}
      <br />
      {"text"}
      <svg viewBox="0 0 1 1">
        <path d="M0 0" />
      </svg>
    </cf-card>
  ),
}));
