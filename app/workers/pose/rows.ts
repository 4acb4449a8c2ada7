import type { People } from '../../core/body/people/people.ts'

/** People of some frames, one row each, until they go into a batch. */
export class Rows {
  readonly #frames: number[] = []
  readonly #people: number[] = []
  readonly #keypoints: Float32Array[] = []

  add(frame: number, seen: readonly Float32Array[]): void {
    for (const [place, keypoints] of seen.entries()) {
      this.#frames.push(frame)
      // Who is who is told when all is there.
      this.#people.push(place)
      this.#keypoints.push(keypoints)
    }
  }

  asPeople(head: Pick<People, 'topology' | 'widthPx' | 'heightPx'>): People {
    const perRow = this.#keypoints[0]?.length ?? 0
    const keypoints = new Float32Array(perRow * this.#keypoints.length)
    for (const [row, one] of this.#keypoints.entries()) keypoints.set(one, row * perRow)
    return { ...head, frames: Uint32Array.from(this.#frames), people: Int32Array.from(this.#people), keypoints }
  }
}

/** The keypoints of those whom one frame shows, as they lie in a table. */
export function seenIn({ frames, keypoints }: Pick<People, 'frames' | 'keypoints'>, frame: number): Float32Array[] {
  const perRow = keypoints.length / frames.length
  return [...frames.keys()].filter((row) => frames[row] === frame).map((row) => keypoints.slice(row * perRow, (row + 1) * perRow))
}
