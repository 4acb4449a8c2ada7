import { SIDES } from '../../core/body/joints.ts'
import { pointsOfMarkers } from '../../core/body/points-of-markers.ts'
import type { SourceMotion } from '../../core/formats/motion/source-motion.ts'
import type { GaitAnalysis } from '../../core/gait/analyse-gait.ts'
import { modelIn } from '../../core/body/made-by.ts'
import { NO_TREADMILL } from '../../core/gait/cycles/stride-findings.ts'
import { legLengthOfC3d, legLengthOfPoints, measuredLegLength } from '../../core/norms/gate/leg-length.ts'
import { type Measurement, speedMpsOf } from '../../core/norms/gate/measurement.ts'
import { methodOf } from '../../core/norms/gate/method-of.ts'

/** What a person says of a file. */
interface Said {
  legLengthM: number | undefined
  ageYears: number | undefined
  model: string | undefined
}

/** Of a single file: where no belt runs it is overground, and a walk. */
export function measurementOf({ motion, c3d }: SourceMotion, { angleSource, events, beltSpeedMps, sides, standing, findings }: GaitAnalysis, { legLengthM, ageYears, model }: Said): Measurement {
  const legLength = measuredLegLength([legLengthM ?? null]) ?? (c3d && legLengthOfC3d(c3d)) ?? legLengthOfPoints(motion.timesS.length, pointsOfMarkers(motion))
  return {
    method: methodOf(angleSource, events, model ?? modelIn(motion.remark), standing !== null),
    movement: 'walk',
    surface: beltSpeedMps > 0 ? 'treadmill' : 'overground',
    speedMps: speedMpsOf(findings.some(({ code }) => code === NO_TREADMILL) ? null : beltSpeedMps, SIDES.flatMap((side) => sides[side].parameters.speedMps?.value ?? [])),
    legLength,
    ageYears: ageYears ?? null,
  }
}
