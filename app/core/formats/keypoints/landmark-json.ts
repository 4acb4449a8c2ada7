import { problemOf, ProblemError } from '../../problem.ts'
import type { ByteSource } from '../byte-source.ts'
import type { Findings } from '../reader.ts'
import { counted, notYetReadable, refused, summaryOf } from '../reader.ts'
import { readInPart } from '../reading/read-in-part.ts'
import { readText } from '../reading/text.ts'
import { readKeypoints } from './read-keypoints.ts'
import { TOPOLOGY_NAMES } from './topology.ts'

const TITLE = 'Landmarks'

/** Points by name, as MediaPipe and TensorFlow.js write them. */
export async function inspectLandmarks(source: ByteSource, path: string): Promise<Findings> {
  const excerpt = await readText(source)
  if (excerpt.missing) return notYetReadable(TITLE)
  if (!excerpt.whole) return { summary: TITLE, facts: {}, oddities: readInPart(excerpt, source.sizeBytes), complete: true }
  try {
    const { topology, frames, firstFrame, coordinates, oddities } = readKeypoints(excerpt.text, path)
    return {
      summary: summaryOf(TITLE, TOPOLOGY_NAMES[topology], counted(frames.length, 'frame')),
      facts: { topology, frames: frames.length, firstFrame, coordinates },
      oddities,
      complete: true,
    }
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown
    const { code, message, hint } = problemOf(thrown)
    return refused(TITLE, { code, message, ...(hint !== undefined && { hint }) })
  }
}
