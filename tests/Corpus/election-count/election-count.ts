import { cell, Cell, Default, handler, lift, pattern, str } from 'commonfabric'

// Counting a list election: votes by district, a threshold, seats by largest remainder.

interface Party {
  name: string
  short?: string
}

type Votes = Record<string, Record<string, number>>

interface CountArgs {
  parties: Party[]
  seats: Default<number, 10>
  threshold: Default<number, 0.05>
  votes: Default<Votes, {}>
  invalid: Default<{ blank: Default<number, 0>; spoiled: { torn: Default<number, 1>; other?: number } }, {}>
  sealed?: boolean
}

const tally = handler((event: { district: string; party: string; votes: number } | undefined, ctx: { votes: Cell<Votes>; parties: Party[]; strange: Cell<string[]>; sealed: Cell<boolean | undefined> }) => {
  if (!event || ctx.sealed.get()) return
  const known = ctx.parties.find((p) => p.name === event.party || p.short === event.party)
  if (!known) {
    ctx.strange.push(event.party)
    return
  }
  const district = ctx.votes.get()[event.district] ?? {}
  ctx.votes.key(event.district).set({ ...district, [known.name]: (district[known.name] ?? 0) + event.votes })
})

const annul = handler((event: string | undefined, ctx: { votes: Cell<Votes>; sealed: Cell<boolean | undefined> }) => {
  if (event === undefined || ctx.sealed.get()) return
  const { [event]: _gone, ...rest } = ctx.votes.get()
  ctx.votes.set(rest)
})

const seal = handler((event: boolean, ctx: { sealed: Cell<boolean | undefined> }) => {
  ctx.sealed.set(event ? true : undefined)
})

const spoil = handler((event: { blank?: number; torn?: number }, ctx: { invalid: Cell<CountArgs['invalid']> }) => {
  const now = ctx.invalid.get()
  ctx.invalid.key('blank').set(now.blank + (event.blank ?? 0))
  ctx.invalid.key('spoiled').key('torn').set(now.spoiled.torn + (event.torn ?? 0))
})

function totalsOf(votes: Votes): Record<string, number> {
  const out: Record<string, number> = {}
  for (const district of Object.values(votes)) {
    for (const [party, n] of Object.entries(district)) out[party] = (out[party] ?? 0) + n
  }
  return out
}

const sumOf = (r: Record<string, number>) => Object.values(r).reduce((a, b) => a + b, 0)

const totals = lift(totalsOf)
const cast = lift((t: Record<string, number>) => sumOf(t))

const mandate = lift(({ totals, seats, threshold }: { totals: Record<string, number>; seats: number; threshold: number }) => {
  const all = sumOf(totals)
  const inside = Object.entries(totals).filter(([, n]) => all > 0 && n / all >= threshold)
  const base = inside.reduce((n, [, v]) => n + v, 0)
  const shares = inside.map(([party, n]) => ({ party, whole: Math.floor((n * seats) / base), rest: (n * seats) % base, votes: n }))
  let left = seats - shares.reduce((n, s) => n + s.whole, 0)
  const byRest = [...shares].sort((a, b) => b.rest - a.rest || b.votes - a.votes || a.party.localeCompare(b.party))
  const extra = new Set<string>()
  for (const s of byRest) if (left-- > 0) extra.add(s.party)
  return shares
    .map(({ party, whole }) => ({ party, seats: whole + (extra.has(party) ? 1 : 0) }))
    .sort((a, b) => b.seats - a.seats || a.party.localeCompare(b.party))
})

const majority = lift(({ rows, seats }: { rows: { party: string; seats: number }[]; seats: number }) => {
  const first = rows[0]
  return first !== undefined && first.seats * 2 > seats ? first.party : false
})

const names = lift((parties: Party[]) => parties.map((p) => p.short ?? p.name).sort((a, b) => a.localeCompare(b)))
const wasted = lift(({ totals, rows }: { totals: Record<string, number>; rows: { party: string }[] }) =>
  sumOf(totals) - rows.reduce((n, r) => n + totals[r.party], 0)
)
const spoiledSum = lift((i: { blank: number; spoiled: { torn: number; other?: number } }) => i.blank + i.spoiled.torn + (i.spoiled.other ?? 0))

export default pattern<CountArgs>(({ parties, seats, threshold, votes, invalid, sealed }) => {
  const strange = cell<string[]>([])
  const sums = totals(votes)
  const rows = mandate({ totals: sums, seats, threshold })
  return {
    seats,
    votes,
    invalid,
    sealed,
    strange,
    totals: sums,
    cast: cast(sums),
    rows,
    majority: majority({ rows, seats }),
    names: names(parties),
    wasted: wasted({ totals: sums, rows }),
    spoiled: spoiledSum(invalid),
    report: str`${cast(sums)} votes for ${seats} seats`,
    tally: tally({ votes, parties, strange, sealed }),
    annul: annul({ votes, sealed }),
    seal: seal({ sealed }),
    spoil: spoil({ invalid }),
  }
})
