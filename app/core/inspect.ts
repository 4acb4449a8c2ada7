import { type ByteSource, MissingBytes } from './formats/byte-source.ts'
import { inspectNonVideo } from './formats/inspect-file.ts'
import type { Inspection, Oddity } from './formats/inspection.ts'
import { decodeText, linesOf } from './formats/reading/text.ts'
import { ProblemError } from './problem.ts'

/** Of more, who is in it is looked at where the trial is opened. */
const MOST_MARKER_BYTES = 32 << 20

/** What Stridescope takes any file for: the one answer behind the preview, `stridescope inspect` and the library. */
export async function inspect(path: string, source: ByteSource): Promise<Inspection> {
  const seen = await inspectNonVideo(path, source)
  if ((seen.kind === 'trc' || seen.kind === 'c3d') && source.sizeBytes <= MOST_MARKER_BYTES && !seen.oddities.some(({ level }) => level === 'error')) return { ...seen, oddities: [...seen.oddities, ...(await exchangedSidesIn(path, source, seen.kind))] }
  if (seen.kind !== 'footage' || seen.oddities.some((oddity) => oddity.level === 'error')) return seen
  // only where there is a film: its readers take longest to load
  const { inspectVideo } = await import('./media/inspect-video.ts')
  const { inspection } = await inspectVideo(path, source)
  const known = new Set(inspection.oddities.map((oddity) => oddity.code))
  return {
    ...inspection,
    ...(seen.camera === undefined ? {} : { camera: seen.camera }),
    oddities: [...seen.oddities.filter((oddity) => !known.has(oddity.code)), ...inspection.oddities],
  }
}

/** Of a file that is not here whole nobody knows it yet. */
async function exchangedSidesIn(path: string, source: ByteSource, kind: 'trc' | 'c3d'): Promise<Oddity[]> {
  const { sourceMotion } = await import('./formats/motion/source-motion.ts')
  const { exchangedIn } = await import('./gait/exchanged-sides.ts')
  try {
    const bytes = await source.read(0, source.sizeBytes)
    const { motion } = sourceMotion(`.${kind}`, { name: path, bytes: () => bytes, lines: () => linesOf(decodeText(bytes)) }, {})!
    return exchangedIn(motion)
  } catch (thrown) {
    // What cannot be read is told by whoever reads it for good.
    if (thrown instanceof MissingBytes || thrown instanceof ProblemError) return []
    throw thrown
  }
}
