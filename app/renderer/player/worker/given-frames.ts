import type { Run } from '../plan/next-step.ts'

/** Memory of a run that may go on for hours: what lies without gaps behind its start is one number. */
export class GivenFrames implements Run {
  readonly entry: number
  readonly aim: number
  readonly back: number
  farthest: number
  private solidTo: number
  private readonly beyond = new Set<number>()

  constructor(entry: number, aim: number, back: number) {
    this.entry = entry
    this.aim = aim
    this.back = back
    this.farthest = entry
    this.solidTo = entry - 1
    // A key frame that is cut away has no number of its own.
    if (entry < 0) this.solidTo = entry
  }

  given(index: number): boolean {
    return (index >= this.entry && index <= this.solidTo) || this.beyond.has(index)
  }

  add(index: number): void {
    this.farthest = Math.max(this.farthest, index)
    this.beyond.add(index)
    while (this.beyond.delete(this.solidTo + 1)) this.solidTo++
  }
}
