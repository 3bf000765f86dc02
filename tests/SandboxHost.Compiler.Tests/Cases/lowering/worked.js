import { $computed, $cond, $expr, $freeze, $site } from "sandbox-host:lowering"; import { cell,            computed,               handler, pattern, str } from "commonfabric";

                    
                             
                                          
                                      
 
const describe = (xs          ) => (xs.length > 2 ? "busy" : "calm");
const pour = handler($site(0), (e                             , ctx                          ) => { ctx.litres.set(ctx.litres.get() + (e?.by ?? 1)); });

export default pattern          ($site(1), ({ litres, rims, mode }) => {
  const log = cell          ($site(2), []);
  const mood = $expr($site(3), { log }, ({ log }) => describe(log));
  const first = rims[0].id;
  const state = $cond($expr($site(4), { mode }, ({ mode }) => mode === "drain") , () => str`draining ${litres}` , () => "filling");
  const scaled = $computed($site(5), { mode, log }, ({ mode, log }) => { const f = mode === "fill" ? 2 : 1; return log.get().map((x) => x * f); });
  return { litres, mood, first, state, scaled, size: $expr($site(6), { rims }, ({ rims }) => rims.length * 2), pour: pour({ litres }) };
}); $freeze({ describe });
