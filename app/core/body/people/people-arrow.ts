import { columnsOf, interleaved } from '../../formats/arrow/interleaved.ts'
import { numbersFromArrow, numbersToArrow, type NamedColumn } from '../../formats/arrow/number-columns.ts'
import { ProblemError } from '../../problem.ts'
import type { People } from './people.ts'
import { KEYPOINTS, type KnownTopology } from '../topologies.ts'

const PARTS = ['x', 'y', 'score'] as const

export function peopleToArrow({ topology, widthPx, heightPx, frames, people, keypoints }: People): Uint8Array {
  const names = KEYPOINTS[topology]
  const columns = columnsOf(keypoints, 3 * names.length)
  const cells = names.flatMap((name, keypoint) => PARTS.map((part, axis): NamedColumn => [`${name}.${part}`, 'float32', columns[3 * keypoint + axis]!]))
  return numbersToArrow([['frame', 'uint32', frames], ['person', 'int32', people], ...cells], {
    'stridescope.kind': 'people',
    'stridescope.version': '1',
    topology,
    width_px: String(widthPx),
    height_px: String(heightPx),
    'unit.x': 'pixels of the upright picture, the centre of the first at (0, 0); NaN where nothing was found',
    'unit.score': '0 to 1',
  })
}

/** `subject` names the file in the error. A damaged table is refused, never half used. */
export function peopleFromArrow(bytes: Uint8Array, subject: string): People {
  try {
    const { rows, metadata, column, lent } = numbersFromArrow(bytes)
    const topology = metadata['topology'] ?? ''
    if (metadata['stridescope.kind'] !== 'people' || !Object.hasOwn(KEYPOINTS, topology)) throw new Error('it does not say whose keypoints it holds')
    const names = KEYPOINTS[topology as KnownTopology]
    const frames = column('frame', 'uint32')
    if (frames.some((frame, row) => row > 0 && frame < frames[row - 1]!)) throw new Error('its frames are not in order')
    const keypoints = interleaved(names.flatMap((name) => PARTS.map((part) => lent(`${name}.${part}`, 'float32'))), new Float32Array(rows * 3 * names.length))
    return { topology: topology as KnownTopology, widthPx: Number(metadata['width_px']), heightPx: Number(metadata['height_px']), frames, people: column('person', 'int32'), keypoints }
  } catch (thrown) {
    throw new ProblemError({ code: 'damaged-people', message: `The table of keypoints "${subject}" is damaged: ${(thrown as Error).message}.`, hint: 'Run "stridescope library check"; it is made again from the video.', subject }, { cause: thrown })
  }
}
