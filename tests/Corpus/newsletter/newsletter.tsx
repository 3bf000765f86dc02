import {
  computed,
  Default,
  generateObject,
  generateText,
  handler,
  ifElse,
  llmDialog,
  NAME,
  navigateTo,
  pattern,
  patternTool,
  UI,
  type VNode,
  wish,
  Writable,
} from "commonfabric";

/**
 * A newsletter for the allotment club. Where a language model is at hand it writes the
 * summary; where there is none the editor's own teaser is used.
 * #newsletter
 */

interface Article {
  headline: string;
  body: string;
  teaser?: string;
}

interface NewsletterInput {
  title?: string;
  articles?: Writable<Article[] | Default<[]>>;
  subscribers?: Writable<string[] | Default<["editor@club.example"]>>;
}

interface NewsletterOutput {
  [NAME]: string;
  [UI]: VNode;
  articles: Article[];
  teasers: string[];
  words: number;
}

const firstSentence = (text: string) => {
  const end = text.search(/[.!?](\s|$)/);
  return end < 0 ? text : text.slice(0, end + 1);
};

const Page = pattern<{ article: Article }>(({ article }) => {
  const { result, pending, error } = generateText({ prompt: article.body, system: "One sentence." });
  const teaser = computed(() => {
    if (pending) return "…";
    if (result) return result;
    return article.teaser ?? firstSentence(article.body);
  });
  return {
    [NAME]: article.headline,
    [UI]: <article><h3>{article.headline}</h3><p>{teaser}</p>{error ? <small>by hand</small> : null}</article>,
    teaser,
    written: computed(() => (error ? "by hand" : "by machine")),
  };
});

const publish = handler<{ headline: string; body: string; teaser?: string }, { articles: Writable<Article[]> }>(
  (article, { articles }) => {
    articles.push(article);
  },
);

const subscribe = handler<{ detail: { message: string } }, { subscribers: Writable<string[]>; bounced: Writable<string[]> }>(
  ({ detail }, { subscribers, bounced }) => {
    const address = detail.message.trim().toLowerCase();
    if (!/^[^@\s]+@[^@\s]+$/.test(address)) bounced.push(detail.message);
    else subscribers.addUnique(address);
  },
);

const open = handler<unknown, { article: Article; opened: Writable<string[]> }>((_, { article, opened }) => {
  opened.push(article.headline);
  return navigateTo(Page({ article }));
});

export default pattern<NewsletterInput, NewsletterOutput>(({ title = "The Trowel", articles, subscribers }) => {
  const bounced = Writable.of<string[]>([]);
  const opened = Writable.of<string[]>([]);
  const almanac = wish<{ frost: string }>({ query: "#almanac" });
  const oldStyle = wish<string>("#motto");
  const plan = generateObject<{ topics: string[] }>({ prompt: "Topics for next month", schema: { type: "object" } });
  const chat = llmDialog({ messages: [], tools: { page: patternTool(Page) } });

  const teasers = articles.map((a) => Page({ article: a }).teaser);
  const words = computed(() => articles.get().reduce((n, a) => n + a.body.split(/\s+/).filter(Boolean).length, 0));

  return {
    [NAME]: computed(() => `${title} (${articles.get().length})`),
    [UI]: (
      <cf-screen>
        <h2>{title}</h2>
        {ifElse(almanac.error, <em>no almanac</em>, <em>frost: {almanac.result.frost}</em>)}
        {articles.map((article) => (
          <section>
            <Page article={article} />
            <button onClick={open({ article, opened })}>read</button>
          </section>
        ))}
        <cf-message-input oncf-send={subscribe({ subscribers, bounced })} />
      </cf-screen>
    ),
    articles,
    subscribers,
    bounced,
    opened,
    teasers,
    words,
    topics: plan.result?.topics ?? ["weeds"],
    planPending: plan.pending,
    hasPlanError: !!plan.error,
    candidates: almanac.candidates,
    motto: oldStyle ?? "dig",
    chatting: chat.pending,
    say: chat.addMessage,
    stop: plan.cancelGeneration,
    publish: publish({ articles }),
    subscribe: subscribe({ subscribers, bounced }),
  };
});
