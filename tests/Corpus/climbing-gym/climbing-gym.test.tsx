import { action, assert, pattern, TESTS, Writable } from "commonfabric";
import Gym, { byGrade, type Route } from "./climbing-gym.tsx";

const R = (name: string, grade: string): Route => ({ name, grade, wall: "w", ascents: [] });

export const ordering = pattern(() => ({
  [TESTS]: [
    { assertion: assert(() => byGrade(R("x", "6a"), R("x", "6a+")) < 0) },
    { assertion: assert(() => byGrade(R("é", "6a"), R("f", "6a")) < 0) },
    { assertion: assert(() => byGrade(R("a", "7c+"), R("a", "8a")) >= 0) },
  ],
}));

export default pattern(() => {
  const routes = new Writable<Route[]>([R("Slab", "5a")]);
  const climber = new Writable("ann");
  const gym = Gym({ routes, climber });
  return {
    [TESTS]: [
      { action: gym.climb, event: { name: "Slab", tries: 3 } },
      { assertion: assert(() => gym.ladder[0]?.points === 298) },
      { action: action(() => { climber.set("bob"); gym.climb.send({ name: "Slab" }); }) },
      { assertion: assert(() => gym.ladder[0]?.who === "bob" && gym.ladder.length === 2) },
      { label: "after both" },
      { action: action(() => gym.strip.send({ wall: "w" })) },
      { assertion: assert(() => gym.hardest === null) },
    ],
    gym,
  };
});
