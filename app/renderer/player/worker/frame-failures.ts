/** How often each frame of a film did not come out of the decoder, when no further attempt is made, and what is said then. */
import { spansOf } from '../../../core/math/spans.ts'
import type { Problem } from '../../../core/problem.ts'
import { undecodable } from './problems.ts'

/** The second begins a key frame earlier, and leaves a graphics card out that may fail where the processor does not. */
const ATTEMPTS = 2

/** Of frames that lie side by side, the last one included. */
export type Say = (first: number, last: number, problem: Problem) => void

export class FrameFailures {
  private readonly name: string
  private readonly say: Say
  private readonly counts: Uint8Array

  constructor(name: string, frames: number, say: Say) {
    this.name = name
    this.say = say
    this.counts = new Uint8Array(frames)
  }

  /** Since it last came out: by so many key frames the next attempt begins earlier than it needs to. */
  of(index: number): number {
    return this.counts[index]!
  }

  isFinal(index: number): boolean {
    return this.counts[index]! >= ATTEMPTS
  }

  cameOut(index: number): void {
    if (!this.isFinal(index)) this.counts[index] = 0
  }

  /** Costs each of them an attempt. Those that had no other are said to be damaged, each once. */
  failed(indices: Iterable<number>): void {
    const given: number[] = []
    for (const index of indices) {
      if (this.isFinal(index)) continue
      this.counts[index]! += 1
      if (this.isFinal(index)) given.push(index)
    }
    for (const { first, last } of spansOf(given)) this.say(first, last, undecodable(this.name, first, last))
  }

  /** At once, for a reason that another attempt would meet again. */
  giveUp(index: number, problem: Problem): void {
    this.counts[index] = ATTEMPTS
    this.say(index, index, problem)
  }
}
