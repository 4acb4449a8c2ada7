import type { ByteSource } from './formats/byte-source.ts'
import { inspectNonVideo } from './formats/inspect-file.ts'
import type { Inspection } from './formats/inspection.ts'
import { inspectVideo } from './media/inspect-video.ts'

/** What Stridescope takes any file for: the one answer behind the preview, `stridescope inspect` and the library. */
export async function inspect(path: string, source: ByteSource): Promise<Inspection> {
  const seen = await inspectNonVideo(path, source)
  if (seen.kind !== 'footage' || seen.oddities.some((oddity) => oddity.level === 'error')) return seen
  const { inspection } = await inspectVideo(path, source)
  const known = new Set(inspection.oddities.map((oddity) => oddity.code))
  return {
    ...inspection,
    ...(seen.camera === undefined ? {} : { camera: seen.camera }),
    oddities: [...seen.oddities.filter((oddity) => !known.has(oddity.code)), ...inspection.oddities],
  }
}
