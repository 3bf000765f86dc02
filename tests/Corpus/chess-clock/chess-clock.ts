import { Cell, cell, Default, handler, lift, pattern, str } from "commonfabric"

// A clock for two. Time is not measured here: the board sends the milliseconds a move took.

type Side = 0 | 1
type Phase = "ready" | "running" | "paused" | "flagged"

interface ClockArgs {
    minutes: Default<number, 5>
    increment: Default<number, 0>
    names: Default<[string, string], ["White", "Black"]>
}

const MS = 1000
const LOW = 10 * MS

const other = (side: number): Side => (side === 0 ? 1 : 0)

function show(ms: number): string {
    if (ms <= 0) return "0:00.0"
    const whole = Math.floor(ms / MS)
    const tail = ms < LOW ? "." + Math.floor((ms % MS) / 100) : ""
    return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}${tail}`
}

interface Face {
    left: Cell<[number, number]>
    turn: Cell<number>
    phase: Cell<Phase>
    moves: Cell<number>
}

const start = handler((_event, { phase, left, minutes }: Face & { minutes: number }) => {
    if (phase.get() !== "ready") return
    left.key(0).set(minutes * 60 * MS)
    left.key(1).set(minutes * 60 * MS)
    phase.set("running")
})

/** The payload is the number of milliseconds the move took. */
const press = handler((event: number | undefined, face: Face & { increment: number; log: Cell<number[]> }) => {
    if (face.phase.get() !== "running" || typeof event !== "number") return
    const side = face.turn.get()
    const rest = face.left.get()[side] - event
    if (rest <= 0) {
        face.left.key(side).set(0)
        face.phase.set("flagged")
        return
    }
    face.left.key(side).set(rest + face.increment * MS)
    face.log.push(event)
    face.turn.set(other(side))
    face.moves.set(face.moves.get() + 1)
})

const toggle = handler((_event, { phase }: { phase: Cell<Phase> }) => {
    switch (phase.get()) {
        case "running":
            phase.set("paused")
            break
        case "paused":
            phase.set("running")
            break
        default:
            return
    }
})

const rename = handler((event: string | undefined, { names, side }: { names: Cell<[string, string]>; side: number }) => {
    names.key(side).set((event ?? "").trim() || "?")
})

const reset = handler((_: unknown, { turn, phase, moves, log, left }: Face & { log: Cell<number[]> }) => {
    turn.set(-1)
    turn.set(0)
    phase.set("ready")
    moves.set(0)
    log.set([])
    left.set([0, 0])
})

const faces = lift((left: number[]) => left.map(show))
const winner = lift(({ phase, turn, names }: { phase: Phase; turn: number; names: string[] }) =>
    phase === "flagged" ? names[other(turn)] : null
)
const average = lift(function average(log: number[]) {
    return log.length === 0 ? 0 : Math.round(log.reduce((a, b) => a + b, 0) / log.length)
})
const isLow = lift((left: number[]) => left.some((ms) => ms > 0 && ms < LOW))
const longest = lift((log: number[]) => Math.max(0, ...log))

export default pattern<ClockArgs>(({ minutes, increment, names }) => {
    const left = cell<[number, number]>([0, 0])
    const turn = cell(0)
    const phase = cell<Phase>("ready")
    const moves = cell(0)
    const log = cell<number[]>([])
    const face = { left, turn, phase, moves }
    const shown = faces(left)
    longest(log)
    return {
        names,
        left,
        turn,
        phase,
        moves,
        log,
        shown,
        winner: winner({ phase, turn, names }),
        average: average(log),
        low: isLow(left),
        title: str`${names[0]} ${shown[0]} | ${shown[1]} ${names[1]}`,
        start: start({ ...face, minutes }),
        press: press({ ...face, increment, log } as Face & { increment: number; log: Cell<number[]> }),
        toggle: toggle({ phase }),
        reset: reset({ ...face, log }),
        rename: { white: rename({ names, side: 0 }), black: rename({ names, side: 1 }) },
    }
})
