import { SIDES } from '../../../../../core/body/joints.ts'
import type { Muscle, Recorded } from '../../../../../core/gait/signals/recorded.ts'
import type { SignalLine } from '../../../../charts/long-signal.tsx'
import { angleName } from '../../../../format/angle-words.ts'
import { readableUnit } from '../../../../format/readable-unit.ts'
import { muscleName } from '../../../../trial/gait/curves/signal-models.ts'
import type { ShownGait } from '../../../../trial/gait/shown-gait.ts'

/** What is drawn over the whole of a trial. */
export interface DrawnSignal {
  title: string
  /** Beside a number: `°`, ` N`. */
  unit: string
  timesS: Float64Array
  lines: readonly SignalLine[]
}

export const ANGLE = 'angle'
const FORCE = 'force'
const EMG = 'emg '

/** Beside the angle, what else the file holds over time. */
export function signalOptions(recorded: Recorded | null): { value: string; label: string }[] {
  if (!recorded) return []
  return [...(recorded.plates.length > 0 ? [{ value: FORCE, label: 'Vertical force' }] : []), ...recorded.muscles.map(({ label, side }) => ({ value: EMG + label, label: `${muscleName(label)}${side ? `, ${side}` : ''}` }))]
}

/** `chosen` where the trial has it, else its angle; null while the angles are being read. */
export function drawnSignal({ angles, recorded }: Pick<ShownGait, 'angles' | 'recorded'>, chosen: string, angle: string): DrawnSignal | null {
  if (recorded && chosen === FORCE && recorded.plates.length > 0) return forces(recorded)
  const muscle = recorded?.muscles.find(({ label }) => chosen === EMG + label)
  if (recorded && muscle) return emg(recorded, muscle)
  if (!angles) return null
  return {
    title: angleName(angle),
    unit: '°',
    timesS: Float64Array.from(angles.timesUs, (us) => Number(us) / 1e6),
    lines: SIDES.flatMap((side): SignalLine[] => {
      const values = angles.angles[side][angle as keyof typeof angles.angles.left]
      return values ? [{ name: side, token: `--${side}`, values }] : []
    }),
  }
}

const samplesAt = ({ rateHz, firstTimeS }: Recorded, count: number) => Float64Array.from({ length: count }, (_, at) => firstTimeS + at / rateHz)

/** Plates belong to no side. */
const PLATE_TOKENS = ['--text', '--watch', '--accent', '--dim']

function forces(recorded: Recorded): DrawnSignal {
  const lines = recorded.plates.map(({ plate, forceN }, at): SignalLine => ({ name: `plate ${plate.number}`, token: PLATE_TOKENS[at % PLATE_TOKENS.length]!, values: Float64Array.from({ length: forceN.length / 3 }, (_, sample) => forceN[3 * sample + 2]!) }))
  return { title: 'Vertical force', unit: ' N', timesS: samplesAt(recorded, lines[0]!.values.length), lines }
}

function emg(recorded: Recorded, { label, side, unit, samples, envelope }: Muscle): DrawnSignal {
  const readable = readableUnit(unit, samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0))
  const scaled = (values: Float64Array) => values.map((value) => readable.factor * value)
  return { title: muscleName(label), unit: ` ${readable.unit}`, timesS: samplesAt(recorded, samples.length), lines: [{ name: 'as recorded', token: '--line-strong', values: scaled(samples) }, { name: 'envelope', token: side ? `--${side}` : '--text', values: scaled(envelope) }] }
}
