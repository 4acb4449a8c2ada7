import type { PacketTable } from './packet-table.ts'

/** Two roundings to a microsecond: of the frame's time and of the edit list's. */
const TOLERANCE_US = 2

/**
 * Which frame of the table each decoded one is, as they come in order. Undefined for what an edit list cuts away; frames that do not
 * come did not decode.
 */
export function frameMatcher({ ptsUs }: Pick<PacketTable, 'ptsUs'>, firstFrame: number): (decodedUs: number) => number | undefined {
  let next = firstFrame
  return (decodedUs) => {
    while (next < ptsUs.length && Number(ptsUs[next]) < decodedUs - TOLERANCE_US) next++
    return next < ptsUs.length && Number(ptsUs[next]) <= decodedUs + TOLERANCE_US ? next++ : undefined
  }
}

/**
 * Where to begin to decode so that this frame comes whole: one key frame before the last, since pictures right behind a key frame may need what
 * was before it. 0 where that is the film's beginning.
 */
export function startBefore({ isKey }: Pick<PacketTable, 'isKey'>, frame: number): number {
  const last = isKey.lastIndexOf(1, frame)
  return last <= 0 ? 0 : Math.max(0, isKey.lastIndexOf(1, last - 1))
}

/** Ascending frames, in stretches: beginning to decode anew leads no further on than the frame before. */
export function stretchesOf({ isKey }: Pick<PacketTable, 'isKey'>, frames: readonly number[]): number[][] {
  const stretches: number[][] = []
  for (const [at, frame] of frames.entries()) {
    if (at > 0 && startBefore({ isKey }, frame) <= frames[at - 1]!) stretches.at(-1)!.push(frame)
    else stretches.push([frame])
  }
  return stretches
}
