/**
 * Edit lists (ISO/IEC 14496-12 §8.6.6): which of a track's frames are shown, and when. A frame belongs to an edit
 * when its start lies in it, as ffmpeg has it; its time is the standard's, so that it is also mediabunny's. (ffmpeg
 * moves the first frame to 0 where an edit begins between two frames: up to one frame earlier than the standard.)
 */
import type { IsoEdit } from './iso-movie.ts'
import { DamagedBox } from './iso-boxes.ts'
import { MOST_SAMPLES, tooManyFrames } from './iso-sample-table.ts'

/** Places in decode order and times in the track's timescale, in the order of the edits. */
export interface Presented {
  sample: Uint32Array
  ticks: Float64Array
}

const MOST_COMPARISONS = 2e8

export function presentedSamples(
  compositionTicks: Float64Array,
  edits: readonly IsoEdit[],
  timescale: number,
  movieTimescale: number,
): Presented {
  if (edits.length * compositionTicks.length > MOST_COMPARISONS)
    throw new DamagedBox('moov/trak/edts/elst', `The edit list has ${edits.length} entries, more than any camera writes`)
  const shown = shownEdits(edits, (movieUnits) => Math.round((movieUnits * timescale) / movieTimescale))
  const isIn = (into: number, { lengthTicks, mediaTime }: ShownEdit) => (lengthTicks === Infinity && mediaTime === 0) || (into >= 0 && into < lengthTicks)
  let count = 0
  for (const edit of shown) for (const ticks of compositionTicks) if (isIn(ticks - edit.mediaTime, edit)) count++
  if (count > MOST_SAMPLES) throw tooManyFrames('moov/trak/edts/elst', count)
  const presented: Presented = { sample: new Uint32Array(count), ticks: new Float64Array(count) }
  let at = 0
  for (const edit of shown)
    for (let sample = 0; sample < compositionTicks.length; sample++) {
      const into = compositionTicks[sample]! - edit.mediaTime
      if (!isIn(into, edit)) continue
      presented.sample[at] = sample
      presented.ticks[at++] = edit.startTicks + into
    }
  return presented
}

interface ShownEdit {
  mediaTime: number
  startTicks: number
  lengthTicks: number
}

/** Without the empty edits, which only delay; where there is no other, the whole film. */
function shownEdits(edits: readonly IsoEdit[], toTicks: (movieUnits: number) => number): ShownEdit[] {
  const shown: ShownEdit[] = []
  let movieTime = 0
  for (const edit of edits) {
    if (!isEmpty(edit)) shown.push({ mediaTime: edit.mediaTime, startTicks: toTicks(movieTime), lengthTicks: edit.segmentDuration === 0 ? Infinity : toTicks(edit.segmentDuration) })
    movieTime += edit.segmentDuration
  }
  return edits.every(isEmpty) ? [{ mediaTime: 0, startTicks: toTicks(movieTime), lengthTicks: Infinity }] : shown
}

export function isEmpty(edit: IsoEdit): boolean {
  return edit.mediaTime === -1
}
