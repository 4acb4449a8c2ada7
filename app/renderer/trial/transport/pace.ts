/** What the clock has done lately: how long ago, and how far it went. */
interface Tick {
  atMs: number
  movedUs: number
}

const KEPT_MS = 1_000
/** Before this much has been seen, nothing is claimed. */
const NEEDED_MS = 400

/** The speed that was really played over the last second; null while too little has been seen. */
export class Pace {
  private ticks: Tick[] = []

  add(atMs: number, movedUs: number): void {
    this.ticks = [...this.ticks.filter((tick) => atMs - tick.atMs <= KEPT_MS), { atMs, movedUs }]
  }

  reset(): void {
    this.ticks = []
  }

  speed(): number | null {
    const [first, ...rest] = this.ticks
    const spanMs = (rest.at(-1)?.atMs ?? 0) - (first?.atMs ?? 0)
    if (spanMs < NEEDED_MS) return null
    return rest.reduce((sum, { movedUs }) => sum + movedUs, 0) / (spanMs * 1000)
  }
}
