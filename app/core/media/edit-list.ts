/**
 * Edit lists (ISO/IEC 14496-12 §8.6.6): which of a track's frames are shown, and when. A frame belongs to an edit
 * when its start lies in it, as ffmpeg has it; its time is the standard's, so that it is also mediabunny's. (ffmpeg
 * moves the first frame to 0 where an edit begins between two frames: up to one frame earlier than the standard.)
 */
import type { IsoEdit } from './iso-movie.ts'
import { DamagedBox } from './iso-boxes.ts'
import { MOST_SAMPLES } from './iso-sample-table.ts'

/** Places in decode order and times in the track's timescale, in the order of the edits. */
export interface Presented {
  sample: number[]
  ticks: number[]
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
  const presented: Presented = { sample: [], ticks: [] }
  const toTicks = (movieUnits: number) => Math.round((movieUnits * timescale) / movieTimescale)
  let movieTime = 0
  for (const edit of edits) {
    if (!isEmpty(edit)) show(edit, toTicks(movieTime), edit.segmentDuration === 0 ? Infinity : toTicks(edit.segmentDuration))
    movieTime += edit.segmentDuration
  }
  if (edits.every(isEmpty)) show({ mediaTime: 0 }, toTicks(movieTime), Infinity)
  return presented

  function show({ mediaTime }: { mediaTime: number }, startTicks: number, lengthTicks: number): void {
    const all = lengthTicks === Infinity && mediaTime === 0
    for (let sample = 0; sample < compositionTicks.length; sample++) {
      const into = compositionTicks[sample]! - mediaTime
      if (!all && (into < 0 || into >= lengthTicks)) continue
      presented.sample.push(sample)
      presented.ticks.push(startTicks + into)
    }
    if (presented.sample.length > MOST_SAMPLES)
      throw new DamagedBox('moov/trak/edts/elst', 'The edit list repeats frames more often than any camera does')
  }
}

export function isEmpty(edit: IsoEdit): boolean {
  return edit.mediaTime === -1
}
