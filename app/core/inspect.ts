import type { ByteSource } from './formats/byte-source.ts'
import { inspectNonVideo } from './formats/inspect-file.ts'
import type { Inspection } from './formats/inspection.ts'

/** What Stridescope takes any file for: the one answer behind the preview, `stridescope inspect` and the library. */
export async function inspect(path: string, source: ByteSource): Promise<Inspection> {
  const seen = await inspectNonVideo(path, source)
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
