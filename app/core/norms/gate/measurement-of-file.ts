import { SIDES } from '../../body/joints.ts'
import type { SourceMotion } from '../../formats/motion/source-motion.ts'
import type { GaitAnalysis } from '../../gait/analyse-gait.ts'
import { movementOf } from '../../gait/cycles/rhythm.ts'
import { modelIn } from '../../pose/made-by.ts'
import { legLengthOfFile, measuredLegLength } from './leg-length.ts'
import { type Measurement, seenSpeed, speedOfGait } from './measurement.ts'
import { methodOf } from './method-of.ts'

/** What a person says of a file. */
interface Said {
  legLengthM: number | undefined
  ageYears: number | undefined
  model: string | undefined
}

/** Of a single file: where no belt runs it is overground; where too few strides tell whether somebody walks or runs it is a walk. */
export function measurementOfFile(file: SourceMotion, { angleSource, events, beltSpeedMps, sides, standing, findings, gait }: GaitAnalysis, { legLengthM, ageYears, model }: Said): Measurement {
  return {
    method: methodOf(angleSource, events, model ?? modelIn(file.motion.remark), standing !== null),
    movement: movementOf([...sides.left.strides, ...sides.right.strides], gait) ?? 'walk',
    surface: beltSpeedMps > 0 ? 'treadmill' : 'overground',
    speedMps: speedOfGait(beltSpeedMps, seenSpeed(findings, SIDES.flatMap((side) => sides[side].parameters.speedMps?.value ?? []))),
    legLength: measuredLegLength([legLengthM ?? null]) ?? legLengthOfFile(file),
    ageYears: ageYears ?? null,
  }
}
