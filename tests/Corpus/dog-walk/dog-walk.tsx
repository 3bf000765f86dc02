import { action, computed, Default, equals, ifElse, NAME, pattern, PerSpace, PerUser, type Stream, UI, Writable } from "commonfabric";

export interface Dog {
  name: string;
  size: "small" | "large";
  walked: number;
}

export interface WalkInput {
  dogs: PerSpace<Writable<Dog[] | Default<[]>>>;
  walker: PerUser<string | Default<"somebody">>;
  rounds: PerUser<Writable<Default<number, 0>>>;
}

export interface WalkOutput {
  dogs: readonly Dog[];
  rounds: number;
  needy: string[];
  pack: Dog[];
  adopt: Stream<{ name: string; size?: Dog["size"] }>;
  leash: Stream<{ dog: Dog }>;
  leashAt: Stream<{ index: number }>;
  walk: Stream<{ minutes: number }>;
  home: Stream<void>;
}

const MAX = { small: 3, large: 2 };

export default pattern<WalkInput, WalkOutput>(({ dogs, walker, rounds }) => {
  const pack = new Writable<Dog[]>([]);

  const adopt = action<{ name: string; size?: Dog["size"] }>(({ name, size }) => {
    dogs.push({ name, size: size ?? "small", walked: 0 });
  });

  const leash = action(({ dog }: { dog: Dog }) => {
    const mine = pack.get();
    if (mine.some((d) => equals(d, dog))) return;
    if (mine.filter((d) => d.size === dog.size).length >= MAX[dog.size]) return;
    pack.push(dog);
  });

  const leashAt = action(({ index }: { index: number }) => {
    const dog = dogs.get()[index];
    if (dog !== undefined) leash.send({ dog });
  });

  const walk = action((e: { minutes: number }) => {
    pack.get().forEach((d, i) => pack.key(i).key("walked").set(d.walked + e.minutes));
  });

  const home = action(() => {
    if (pack.get().length === 0) return;
    pack.set([]);
    rounds.increment();
  });

  const needy = computed(() => dogs.get().filter((d) => d.walked < 30).map((d) => d.name).sort((a, b) => a.localeCompare(b)));
  const out = pack.get().length > 0;

  return {
    [NAME]: computed(() => `${walker} and ${dogs.get().length} dogs`),
    [UI]: (
      <section>
        {ifElse(out, <b>out with {pack.get().length}</b>, <i>at home</i>)}
        {dogs.map((dog) => (
          <p class={dog.walked >= 30 ? "happy" : "restless"}>
            {dog.name}: {dog.walked} min
            <button onClick={() => leash.send({ dog })}>leash</button>
            <button onClick={() => dogs.remove(dog)}>give away</button>
          </p>
        ))}
        <button onClick={home} disabled={!out}>home</button>
      </section>
    ),
    dogs,
    walker,
    rounds,
    pack,
    needy,
    adopt,
    leash,
    leashAt,
    walk,
    home,
  };
});
