import { computed, handler, pattern } from "commonfabric";

const up = handler((event: any, ctx: any) => { ctx.n.set(ctx.n.get() + event.by); });
const key = handler((event: any, { o, plain }: any) => { o.key("a").set(plain); });
export default pattern(({ n, o }: any) => ({ n, o, plus: computed(() => n.get() + 1), up: up({ n }), key: key({ o, plain: n }) }));
