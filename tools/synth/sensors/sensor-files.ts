import { SIDES } from '../../../app/core/body/joints.ts'
import { motText } from '../../../app/core/formats/motion/write-mot.ts'
import { fixed } from '../../../app/core/formats/writing/fixed.ts'
import type { Vec3 } from '../../../app/core/math/vec3.ts'
import type { StreamClock } from '../../../app/core/time/stream-clock.ts'
import { sampleTimesS } from '../clocks/samples.ts'
import type { Motion } from '../model.ts'
import type { Random } from '../../../app/core/math/random-stream.ts'
import { type ForcePlate, plateSample, type PlateSample } from './force-plates.ts'
import type { Reactions } from './ground-reaction.ts'
import { type Imu, imuSample } from './imu.ts'

const AXES = ['x', 'y', 'z'] as const

export interface Recording {
  rateHz: number
  clock: StreamClock
  durationS: number
  random: Random
  noise: number
}

/** As OpenSim keeps ground reactions, Y up like our TRC files; time is the plates' own. */
export function forcePlatesMot(plates: readonly ForcePlate[], reactionAt: (timeS: number) => Reactions, recording: Recording): string {
  const { rateHz, clock, durationS, random, noise } = recording
  const rows = sampleTimesS(clock, rateHz, durationS).map((timeS) => {
    const reactions = reactionAt(timeS)
    return plates.map((plate) => plateSample(plate, reactions, random, noise))
  })
  const remarks = plates.map(({ name }, index) => `Number ${index + 1} is the ${name}.`)
  return groundReactionMot('Force plates', remarks, rateHz, rows, plates.map((_, index) => `${index + 1}`))
}

/** What each foot truly gets, without plates, noise or a clock of its own. */
export function trueReactionMot(reactionAt: (timeS: number) => Reactions, timesS: readonly number[], rateHz: number): string {
  const none: PlateSample = { forceN: [0, 0, 0], centreOfPressureM: undefined }
  const rows = timesS.map((timeS) => {
    const reactions = reactionAt(timeS)
    return SIDES.map((side): PlateSample => {
      const own = reactions[side]
      return own ? { forceN: own.forceN, centreOfPressureM: own.centreOfPressure } : none
    })
  })
  return groundReactionMot('Ground reaction of each foot', ['Exact: mass and acceleration of the whole body, shared between the feet.'], rateHz, rows, SIDES)
}

function groundReactionMot(title: string, remarks: string[], rateHz: number, rows: readonly (readonly PlateSample[])[], names: readonly string[]): string {
  const columns = names.flatMap((name) => [
    ...AXES.map((axis) => ({ name: `ground_force_${name}_v${axis}`, decimals: 1 })),
    ...AXES.map((axis) => ({ name: `ground_force_${name}_p${axis}`, decimals: 4 })),
    ...AXES.map((axis) => ({ name: `ground_moment_${name}_m${axis}`, decimals: 0 })),
  ])
  return motText({
    title,
    remarks: [...remarks, 'Newton, metres, newton metres. Y is up. Where nothing presses there is no point of application: nan.'],
    inDegrees: true,
    columns,
    firstTimeS: 0,
    rateHz,
    rows: rows.map((plates) =>
      plates.flatMap(({ forceN, centreOfPressureM }) => [...yUp(forceN), ...(centreOfPressureM === undefined ? [Number.NaN, Number.NaN, Number.NaN] : yUp(centreOfPressureM)), 0, 0, 0]),
    ),
  })
}

const yUp = ([x, y, z]: Vec3): Vec3 => [y, z, x]

export function imuCsv(imu: Imu, motion: Motion, { rateHz, clock, durationS, random, noise }: Recording): string {
  const rows = sampleTimesS(clock, rateHz, durationS).map((timeS, index) => {
    const { accelerationMps2, gyroDegS } = imuSample(imu, motion, timeS, clock.rate / rateHz, random, noise)
    return [fixed(index / rateHz, 6), ...accelerationMps2.map((value) => fixed(value, 4)), ...gyroDegS.map((value) => fixed(value, 3))].join(',')
  })
  return `${['time_s,acc_x_mps2,acc_y_mps2,acc_z_mps2,gyr_x_dps,gyr_y_dps,gyr_z_dps', ...rows].join('\n')}\n`
}
