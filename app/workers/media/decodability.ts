/** The frames that a decoder gave, against those that the container promised. */
import type { Oddity } from '../../core/formats/inspection.ts'
import type { PacketTable } from '../../core/media/packet-table.ts'
import { noted } from '../../core/notes/notes.ts'

/** Two roundings to a microsecond: of the frame's time and of the edit list's. */
const TOLERANCE_US = 2

/** Indices of frames that did not decode. */
export function undecodedFrames(table: PacketTable, decodedUs: readonly number[]): number[] {
  const decoded = Float64Array.from(decodedUs).sort()
  const undecoded: number[] = []
  let at = 0
  for (let frame = 0; frame < table.ptsUs.length; frame++) {
    const ptsUs = Number(table.ptsUs[frame])
    while (at < decoded.length && decoded[at]! < ptsUs - TOLERANCE_US) at++
    if (at < decoded.length && decoded[at]! <= ptsUs + TOLERANCE_US) at++
    else undecoded.push(frame)
  }
  return undecoded
}

export function decodabilityOddities(table: PacketTable, undecoded: readonly number[]): Oddity[] {
  const [first] = undecoded
  if (first === undefined) return []
  return [
    noted('warning', 'frames-undecodable', { frames: undecoded.length, of: table.ptsUs.length, first, timeS: Number(table.ptsUs[first]) / 1e6 }, {
      code: 'undecodable-frames',
      field: `frame ${first}`,
      hint: 'Copy the file from the camera again. Frames that cannot be decoded have no picture and no keypoints.',
    }),
  ]
}

export const NOT_CHECKED: Oddity = noted('warning', 'decoding-not-checked', {}, { hint: 'Run "stridescope doctor": it says how to add ffmpeg.' })
