/** Which camera shows best, at which moment, how a finding's person and reference differ. */
import { bonesOfAngle } from '../../../core/body/ghost/bones-of-angle.ts'
import { PHASES } from '../../../core/gait/cycles/phases.ts'
import { measuredStrides } from '../../../core/gait/cycles/place-in-stride.ts'
import type { Size } from '../../../core/math/size.ts'
import { frameAt } from '../../../core/time/frame-times.ts'
import { type Camera, type Pixel, project } from '../../../core/vision/camera.ts'
import type { Finding } from '../../trial/gait/lit.ts'
import type { ReadFilm, ReadTrial } from './read-trial.ts'

export interface View {
  film: ReadFilm
  index: number
  timeUs: number
  /** In whose pixels the camera was calibrated. */
  picture: Size
  calibration: Camera
}

/** Percent of the stride within the phase that the finding speaks of at which its curve is furthest from the reference; its middle where there is none. */
function clearestPercent({ variable, side, phase, ...whole }: Finding, { trialGait: { gait } }: Pick<ReadTrial, 'trialGait'>): number {
  const curve = gait.curves[side][variable]
  const reference = gait.reference?.curves[side][variable]
  const borders = gait.phases[side]
  const [fromPercent, toPercent] = borders ? [borders[PHASES.indexOf(phase)]!, borders[PHASES.indexOf(phase) + 1]!] : [whole.fromPercent, whole.toPercent]
  const middle = Math.round((fromPercent + toPercent) / 2)
  if (!curve?.observable || !reference) return middle
  const apart = (percent: number) => Math.abs(curve.mean[percent]! - reference.mean[percent]!)
  let best = middle
  for (let percent = Math.ceil(fromPercent); percent <= Math.floor(toPercent); percent++) if (apart(percent) > apart(best)) best = percent
  return best
}

/** Null: its stride is not there any more. */
export function clearestTimeUs(finding: Finding, read: Pick<ReadTrial, 'trialGait'>): number | null {
  const stride = measuredStrides(read.trialGait.gait.strides[finding.side])[finding.strides.clearest]
  return stride ? 1e6 * (stride.fromS + ((stride.toS - stride.fromS) * clearestPercent(finding, read)) / 100) : null
}

/** The camera in whose picture the limb and its reference lie furthest apart, of those that see the whole limb; without a reference the one in which it is longest. */
export function bestView(finding: Finding, { films, shown, walk }: ReadTrial, atUs: number): View | null {
  const views = films.flatMap((film): (View & { score: number })[] => {
    const at = frameAt(film.times, atUs)
    const calibration = shown?.analysis?.cameras.find(({ mediaId }) => mediaId === film.camera.mediaId)?.calibration
    if (at.kind !== 'frame' || !calibration || !walk) return []
    const person = shown!.persons.get(film.camera.mediaId)
    const picture = { width: person?.widthPx ?? film.camera.playable.displayWidth, height: person?.heightPx ?? film.camera.playable.displayHeight }
    const timeUs = film.times.startUs[at.index]!
    const score = apartIn(finding, walk, timeUs, calibration, picture)
    return score === null ? [] : [{ film, index: at.index, timeUs, picture, calibration, score }]
  })
  return views.reduce<(View & { score: number }) | null>((best, view) => (best && best.score >= view.score ? best : view), null)
}

function apartIn({ variable, side }: Finding, walk: NonNullable<ReadTrial['walk']>, timeUs: number, calibration: Camera, { width, height }: Size): number | null {
  const [person, ghost] = [walk.person(timeUs), walk.ghost(timeUs)]
  const seen = (point: ReturnType<typeof person>): Pixel | undefined => {
    const pixel = point && project(calibration, point)
    return pixel && pixel[0] > 0 && pixel[1] > 0 && pixel[0] < width && pixel[1] < height ? pixel : undefined
  }
  let [apart, length] = [0, 0]
  for (const [from, to] of bonesOfAngle(variable, side)) {
    const ends = [seen(person(from)), seen(person(to))] as const
    if (!ends[0] || !ends[1]) return null
    length += Math.hypot(ends[0][0] - ends[1][0], ends[0][1] - ends[1][1])
    const [there, own] = [ghost && seen(ghost(to)), ends[1]]
    if (there) apart += Math.hypot(there[0] - own[0], there[1] - own[1])
  }
  return (ghost ? apart : 0) + 1e-3 * length
}
