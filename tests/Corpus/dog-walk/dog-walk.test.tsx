import { action, assert, computed, pattern, TESTS, UI, Writable } from "commonfabric";
import DogWalk, { type Dog } from "./dog-walk.tsx";

export default pattern(() => {
  const dogs = new Writable<Dog[]>([{ name: "Bo", size: "large", walked: 25 }]);
  const walk = DogWalk({ dogs, walker: "Sam" });

  const adoptTwo = action(() => {
    walk.adopt.send({ name: "Ärmel" });
    walk.adopt.send({ name: "ace", size: "large" });
  });
  const takeAll = action(() => {
    [0, 1, 2, 0].forEach((index) => walk.leashAt.send({ index }));
  });
  const aLongWalk = action(() => walk.walk.send({ minutes: 10 }));
  const goHome = action(() => {
    walk.home.send();
  });

  const names = computed(() => walk.dogs.map((d) => d.name));

  return {
    [TESTS]: [
      { assertion: assert(() => walk.needy.length === 1) },
      { action: adoptTwo },
      { assertion: assert(() => names.join() === "Bo,Ärmel,ace") },
      { assertion: computed(() => walk.needy.join() === "ace,Ärmel,Bo") },
      { action: takeAll },
      { action: aLongWalk },
      { assertion: assert(() => walk.pack.length === 3 && walk.dogs[0].walked === 35) },
      { action: goHome },
      { action: goHome, skip: true },
      { assertion: assert(() => walk.rounds === 1) },
    ],
    walk,
    dogs,
    names,
    ui: walk[UI],
  };
});
