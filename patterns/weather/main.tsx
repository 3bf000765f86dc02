import { computed, type Default, fetchJson, NAME, pattern, str, UI, wish } from "commonfabric";

interface Weather {
  degrees: number;
  sky: string;
}

/** Says what the weather is, or why it cannot. Whoever runs it decides whether it may ask. */
export default pattern<{ town: Default<string, "Bergen"> }>(({ town }) => {
  const weather = fetchJson<Weather>({ url: str`https://weather.example/${town}.json` });
  const home = wish<{ town: string }>({ query: "#home" });
  const report = computed(() =>
    weather.pending ? "Asking …"
      : weather.result ? `${weather.result.degrees} °C, ${weather.result.sky}`
      : `No weather: ${weather.error}`
  );
  return {
    [NAME]: str`Weather in ${town}`,
    [UI]: (
      <article>
        <h2>{town}</h2>
        <p>{report}</p>
        {home.result ? <p>Home is {home.result.town}.</p> : <small>Where home is is not known: {home.error}</small>}
      </article>
    ),
    report,
  };
});
