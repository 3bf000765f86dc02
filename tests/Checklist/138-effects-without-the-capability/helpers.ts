import { getPatternEnvironment, pattern, patternTool, schema, toCompactDebugString, toIndentedDebugString, toSchema } from "commonfabric";

const tool = pattern<{ q: string }>(({ q }) => ({ q }));
const S = schema({ type: "string" });
const T = toSchema<{ a: number; b?: string }>();
export default pattern(() => {
  const extra = patternTool(tool as any, { limit: 3 } as any) as any;
  return { extra: extra.extraParams, none: (patternTool(tool as any) as any).extraParams, s: S, t: T, url: typeof getPatternEnvironment().apiUrl.href };
});
