import { HALPE_26 } from '../../../app/core/body/halpe26.ts'
import { SIDES } from '../../../app/core/body/joints.ts'
import { ANGLES, segmentAngles } from '../../../app/core/body/angles/segment-angles.ts'
import { motText } from '../../../app/core/formats/motion/write-mot.ts'
import { trcMarkerName, trcText } from '../../../app/core/formats/motion/write-trc.ts'
import { evenTimesS } from '../clocks/samples.ts'
import type { Dimensions, Motion } from '../model.ts'
import { halpe26 } from '../person/keypoints.ts'

export interface MarkerFile {
  fileName: string
  remark: string
  rateHz: number
  decimals: number
}

export function keypointsTrc(dimensions: Dimensions, motion: Motion, file: MarkerFile): string {
  const frames = evenTimesS(file.rateHz, motion.durationS).map((timeS) => {
    const points = halpe26(dimensions, motion.poseAt(timeS))
    return HALPE_26.map((name) => points[name])
  })
  return trcText({ ...file, unit: 'mm', markers: HALPE_26.map(trcMarkerName), firstTimeS: 0, frames })
}

export function anglesMot(motion: Motion, rateHz: number): string {
  return motText({
    title: 'Joint and segment angles',
    remarks: ['Cardan angles Y-X-Z between segment frames, and angles against the room, as app/core/body/angles/segment-angles.ts defines them.'],
    inDegrees: true,
    columns: SIDES.flatMap((side) => ANGLES.map((angle) => ({ name: `${side}-${angle}`, decimals: 4 }))),
    firstTimeS: 0,
    rateHz,
    rows: evenTimesS(rateHz, motion.durationS).map((timeS) => {
      const pose = motion.poseAt(timeS)
      return SIDES.flatMap((side) => {
        const angles = segmentAngles(pose, side)
        return ANGLES.map((angle) => angles[angle])
      })
    }),
  })
}

export function eventsCsv(motion: Motion): string {
  const inOrder = motion.events.toSorted((a, b) => a.timeS - b.timeS)
  return `${['side,kind,time_us', ...inOrder.map(({ side, kind, timeS }) => `${side},${kind},${Math.round(timeS * 1e6)}`)].join('\n')}\n`
}
