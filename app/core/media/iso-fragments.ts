/** Fragments (ISO/IEC 14496-12 §8.8) are read by mediabunny; what could exhaust it is checked before. */
import type { ByteSource } from '../formats/byte-source.ts'
import { type Box, childBoxes, DamagedBox, viewOf } from './iso-boxes.ts'
import { MOST_SAMPLES, tooManyFrames } from './iso-sample-table.ts'

const MOST_MOOF_BYTES = 64 * 2 ** 20
const MOST_SAMPLES_A_RUN = 1_000_000
/** Flags of `trun` for a data offset, first-sample flags, and the four fields of each sample. */
const HEADER_FIELDS = [0x1, 0x4]
const SAMPLE_FIELDS = [0x100, 0x200, 0x400, 0x800]

export async function checkFragments(source: ByteSource, boxes: readonly Box[]): Promise<void> {
  let samples = 0
  for (const moof of boxes.filter(({ type }) => type === 'moof')) {
    const length = moof.end - moof.start
    if (length > MOST_MOOF_BYTES) throw new DamagedBox('moof', `A fragment's header claims ${length} bytes`)
    const view = viewOf(await source.read(moof.start, length))
    for (const traf of childBoxes(view, moof.bodyStart - moof.start, view.byteLength, 'moof'))
      if (traf.type === 'traf')
        for (const trun of childBoxes(view, traf.bodyStart, traf.end, 'moof/traf'))
          if (trun.type === 'trun') samples += samplesOf(view, trun)
    if (samples > MOST_SAMPLES) throw tooManyFrames('moof/traf/trun', samples)
  }
}

function samplesOf(view: DataView, trun: Box): number {
  const room = trun.end - trun.bodyStart - 8
  if (room < 0) throw new DamagedBox('moof/traf/trun', 'A fragment’s list of frames is too short')
  const flags = view.getUint32(trun.bodyStart) & 0xffffff
  const count = view.getUint32(trun.bodyStart + 4)
  const bytesOf = (fields: readonly number[]) => 4 * fields.filter((field) => flags & field).length
  if (count > MOST_SAMPLES_A_RUN || bytesOf(HEADER_FIELDS) + count * bytesOf(SAMPLE_FIELDS) > room)
    throw new DamagedBox('moof/traf/trun', `A fragment claims ${count} frames, more than its ${room} bytes can hold`)
  return count
}
