import { radiansOf } from '../../../app/core/math/degrees.ts'
import { ProblemError } from '../../../app/core/problem.ts'
import type { Dimensions, Movement, Side } from '../model.ts'
import { leftward } from '../person/pose.ts'
import { randomStream } from '../../../app/core/math/random-stream.ts'
import { otherSide, type Influences } from './influences.ts'
import type { Contact } from './contacts.ts'
import type { GaitStyle } from './gait-style.ts'

/** SD of a healthy person's strides: step time as a share (Hausdorff 2005: stride CV 1–3 %), the rest in metres. */
const STEP_TIME_SD = 0.018
const STEP_TIME_MEMORY = 0.3
const REACH_SD_M = 0.005
const WIDTH_SD_M = 0.012
const STANCE_SHARE_SD = 0.003
/** Of a shortened step this much is reached less far forward; the rest is a shorter time. */
const SHORTENED_REACH = 0.3

/** Of the usual step: with less the plan would hardly come to the trial's end. */
const LEAST_STEP_SHARE = 0.1

/** Steps from before the trial to after it. `reachM`: how far before the mid-hip a foot is put down. */
export function planSteps(
  dimensions: Dimensions,
  style: GaitStyle,
  movement: Movement,
  influences: Influences,
  reachM: (timeS: number) => number,
): Contact[] {
  if (!(style.stepM > 0)) throw noStepLeft(movement)
  const random = randomStream(movement.seed, 'steps')
  const { variability } = movement
  const legM = dimensions.thighM + dimensions.shankM
  const offsetM = (side: Side, timeS: number) =>
    legM * radiansOf(influences.joint('hip-flexion', side, timeS) - influences.body('pelvis-tilt', timeS)) -
    SHORTENED_REACH * influences.deviation('short-step', side, timeS)
  let [timeS, hurry] = [-(5 + 2 * random.uniform()) * style.stepS, 0]
  const strikes: { side: Side; strikeS: number }[] = []
  for (let side: Side = 'left'; timeS < movement.durationS + 5 * style.stepS; side = otherSide(side)) {
    strikes.push({ side, strikeS: timeS })
    const next = otherSide(side)
    const shortened = (of: Side) => influences.deviation('short-step', of, timeS)
    const stepM = style.stepM * influences.share(next) - shortened(next) + SHORTENED_REACH * (shortened(next) - shortened(side))
    if (!(stepM > LEAST_STEP_SHARE * style.stepM)) throw noStepLeft(movement)
    hurry = STEP_TIME_MEMORY * hurry + Math.sqrt(1 - STEP_TIME_MEMORY ** 2) * random.gaussian(0, variability * STEP_TIME_SD)
    timeS += (stepM / style.speedMps) * (1 + hurry)
  }
  return strikes.slice(0, -2).map(({ side, strikeS }, index) => {
    const share = style.dutyFactor + random.gaussian(0, variability * STANCE_SHARE_SD)
    return {
      side,
      stride: Math.floor(index / 2),
      strikeS,
      offS: strikeS + share * (strikes[index + 2]!.strikeS - strikeS),
      print: {
        x: style.speedMps * strikeS + reachM(strikeS) + offsetM(side, strikeS) + random.gaussian(0, variability * REACH_SD_M),
        y: (leftward(side) * style.stepWidthM) / 2 + random.gaussian(0, variability * WIDTH_SD_M),
        inward: radiansOf(-7 + influences.joint('foot-progression', side, strikeS)),
      },
    }
  })
}

function noStepLeft({ kind, speedMps }: Movement): ProblemError {
  return new ProblemError({
    code: 'no-step-left',
    message: `A ${kind} at ${speedMps} m/s has no step left to take.`,
    hint: 'Choose a higher speed, or less of short-step deviations.',
  })
}
