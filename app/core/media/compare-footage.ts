import { sameCamera } from '../formats/camera-name.ts'
import type { Inspection, Oddity } from '../formats/inspection.ts'
import type { VideoFacts } from './packet-table.ts'

export interface NamedInspection {
  name: string
  inspection: Inspection
}

/** What is odd about several videos of one recording taken together: found before anything is copied or computed. */
export function compareFootage(files: readonly NamedInspection[]): Oddity[] {
  const footage = files
    .filter(({ inspection }) => inspection.kind === 'footage')
    .map((file) => ({ ...file, facts: file.inspection.facts as Partial<VideoFacts> }))
  return [
    ...twoForOneCamera(footage),
    ...differing(footage, 'size-differs', 'picture sizes', ({ displayWidth, displayHeight }) =>
      displayWidth && displayHeight ? `${displayWidth} × ${displayHeight}` : undefined,
    ),
    ...differing(footage, 'rate-differs', 'frame rates', ({ frameRateHz }) =>
      frameRateHz ? `${Math.round(frameRateHz * 10) / 10} fps` : undefined,
    ),
    ...differing(footage, 'count-differs', 'numbers of frames', ({ frameCount }) =>
      frameCount ? `${frameCount} frames` : undefined,
    ),
  ]
}

function twoForOneCamera(footage: readonly NamedInspection[]): Oddity[] {
  const found: Oddity[] = []
  for (const [index, file] of footage.entries())
    for (const other of footage.slice(index + 1)) {
      const { camera } = file.inspection
      if (camera === undefined || other.inspection.camera === undefined) continue
      if (!sameCamera(camera, other.inspection.camera)) continue
      found.push({
        level: 'warning',
        code: 'two-for-one-camera',
        message: `${file.name} and ${other.name} are both taken for footage of ${camera}.`,
        hint: 'Correct the camera of one of them, or import them as two trials.',
      })
    }
  return found
}

/** Groups the files by what they say; more than one group is worth a sentence that names them all. */
function differing(
  footage: readonly (NamedInspection & { facts: Partial<VideoFacts> })[],
  code: string,
  what: string,
  say: (facts: Partial<VideoFacts>) => string | undefined,
): Oddity[] {
  const groups = new Map<string, string[]>()
  for (const { name, facts } of footage) {
    const value = say(facts)
    if (value === undefined) continue
    const names = groups.get(value)
    if (names) names.push(name)
    else groups.set(value, [name])
  }
  if (groups.size < 2) return []
  const parts = [...groups].map(([value, names]) => `${names.join(', ')}: ${value}`)
  return [{ level: 'note', code, message: `The videos have different ${what} (${parts.join('; ')}).` }]
}
