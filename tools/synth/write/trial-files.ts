import { SIDES } from '../../../app/core/body/joints.ts'
import { pose2simText } from '../../../app/core/formats/calibration/write-pose2sim.ts'
import { deviceClock } from '../clocks/device-clock.ts'
import { filmFrames } from '../clocks/film-clock.ts'
import { evenTimesS } from '../clocks/samples.ts'
import type { Side } from '../model.ts'
import { pointMasses } from '../person/centre-of-mass.ts'
import { halpe26 } from '../person/keypoints.ts'
import { randomStream } from '../../../app/core/math/random-stream.ts'
import type { Recipe, Trial } from '../recipe/recipe.ts'
import { makePlates } from '../sensors/force-plates.ts'
import { groundReaction } from '../sensors/ground-reaction.ts'
import { makeImu } from '../sensors/imu.ts'
import { forcePlatesMot, imuCsv, trueReactionMot } from '../sensors/sensor-files.ts'
import type { Take } from '../take.ts'
import { keypoints2dCsv } from '../truth/keypoints-2d.ts'
import { anglesMot, eventsCsv, keypointsTrc } from '../truth/motion-files.ts'
import type { Obstacle } from '../truth/visibility.ts'
import { calibrationJson, clocksJson, imusJson, platesJson } from './descriptions.ts'

interface Recorded {
  obstaclesAt(timeS: number): readonly Obstacle[]
  /** Of this trial's devices. */
  seed: number
  settings: Pick<Recipe, 'sensors' | 'truth'>
}

/** A file's path below the trial's folder, and how its text is made. */
export type TextFiles = Map<string, () => string>

export function trialFiles({ person, motion, cameras }: Take, { obstaclesAt, seed, settings }: Recorded): TextFiles {
  const { dimensions, build } = person
  const { noise, forcePlateHz, imuHz } = settings.sensors
  const { rateHz } = settings.truth
  const { durationS } = motion
  const recorded = (device: string, rateHz: number) => ({ rateHz, clock: deviceClock(seed, device), durationS, random: randomStream(seed, `noise/${device}`), noise })
  const plates = makePlates(motion)
  const imus = SIDES.map((side) => makeImu(side, dimensions, randomStream(seed, `imu/${side}`), noise))
  const reactionAt = groundReaction(motion, pointMasses(dimensions, build.sex), dimensions.massKg)
  const lenses = cameras.map(({ camera }) => camera)
  const devices = [
    { file: 'force-plates.mot', clock: deviceClock(seed, 'force-plates'), rateHz: forcePlateHz },
    ...SIDES.map((side) => ({ file: imuFile(side), clock: deviceClock(seed, `${side}-foot`), rateHz: imuHz })),
  ]
  return new Map([
    ['calibration.toml', () => pose2simText(lenses)],
    ['calibration.json', () => calibrationJson(lenses)],
    ['force-plates.mot', () => forcePlatesMot(plates, reactionAt, recorded('force-plates', forcePlateHz))],
    ['force-plates.json', () => platesJson(plates)],
    ...imus.map((imu) => [imuFile(imu.side), () => imuCsv(imu, motion, recorded(`${imu.side}-foot`, imuHz))] as const),
    ['truth/clocks.json', () => clocksJson(cameras, durationS, devices)],
    ['truth/imus.json', () => imusJson(imus)],
    ['truth/keypoints-3d.trc', () => keypointsTrc(dimensions, motion, { fileName: 'keypoints-3d.trc', remark: 'exact truth of the Stridescope sample lab', rateHz, decimals: 3 })],
    ...cameras.map((one) => [`truth/keypoints-2d/${one.camera.name}.csv`, () => keypoints2dCsv(one, filmFrames(one, durationS), sightAt)] as const),
    ['truth/angles.mot', () => anglesMot(motion, rateHz)],
    ['truth/events.csv', () => eventsCsv(motion)],
    ['truth/ground-reaction.mot', () => trueReactionMot(reactionAt, evenTimesS(rateHz, durationS), rateHz)],
  ])

  function sightAt(timeS: number) {
    return { keypoints: halpe26(dimensions, motion.poseAt(timeS)), obstacles: obstaclesAt(timeS) }
  }
}

/** As an earlier session has it: no films, no sensors. */
export const hasMarkersOnly = ({ writes }: Trial) => writes === 'markers' || writes === 'skeleton'
export const MARKER_FILE = 'markers.trc'
export const imuFile = (side: Side) => `imu/${side}-foot.csv`
