/** Whether steps that another file tells can be those of this movement: whose own feet, or thighs, are to be seen beside them. */
import { lastStarted } from '../../time/frame-times.ts'
import type { GaitEvent } from '../gait-event.ts'
import type { GaitPoints } from '../gait-points.ts'
import { stridesOf } from '../cycles/strides.ts'
import { SIDES } from '../../body/joints.ts'
import { medianBetween } from '../../math/median.ts'

/** Strikes of one recording lie so near to each other, of a stride, beside how unsure both are. Assumed, as the next ones. */
const NEAR = 0.1
/** Who looks at the same steps finds nearly all of them; at another person's, a third by chance. */
const LEAST_SHARE = 0.75
const FEWEST = 3
/** Where a foot strikes its thigh is ahead of the other by more than this much of what it is at most: at a time that is drawn at random it is one time in three. */
const AHEAD = 0.5
/** Thighs that go apart by less are no walk. */
const LEAST_AHEAD_DEG = 10
const MOST = 0.95

type Strike = Pick<GaitEvent, 'side' | 'kind' | 'timeS' | 'uncertaintyS'>

/** Why not, in words; null where they can be, or nothing shows it. `own`: what this movement shows of its own. `isBackwards`: whose steps are told goes backwards, and strikes with the thigh that is behind. */
export function whyElsewhere(told: readonly GaitEvent[], own: readonly GaitEvent[], steps: Pick<GaitPoints, 'timesS' | 'ofModel'> | null, isBackwards = false): string | null {
  return byFeet(told, own) ?? (steps?.ofModel ? byThighs(told, steps.timesS, steps.ofModel.leftAheadDeg, isBackwards) : null)
}

function byFeet(told: readonly GaitEvent[], own: readonly GaitEvent[]): string | null {
  const [theirs, ours] = [told, own].map((events) => events.filter(isStrike)) as [GaitEvent[], GaitEvent[]]
  const strideS = medianBetween(SIDES.flatMap((side) => stridesOf(own, side).map(({ fromS, toS }) => toS - fromS)))
  const [fromS, toS] = [Math.min(...theirs.map(({ timeS }) => timeS)) - strideS / 2, Math.max(...theirs.map(({ timeS }) => timeS)) + strideS / 2]
  const within = ours.filter(({ timeS }) => timeS >= fromS && timeS <= toS)
  if (within.length < FEWEST || Number.isNaN(strideS)) return null
  const found = within.filter((strike) => theirs.some((other) => other.side === strike.side && Math.abs(other.timeS - strike.timeS) <= NEAR * strideS + Math.hypot(other.uncertaintyS, strike.uncertaintyS)))
  return found.length >= LEAST_SHARE * within.length ? null : `of ${within.length} strikes that are known here ${found.length === 0 ? 'none is' : `only ${found.length} are`} among them`
}

function byThighs(told: readonly GaitEvent[], timesS: Float64Array, leftAheadDeg: Float64Array, isBackwards: boolean): string | null {
  const apart = leftAheadDeg.filter((value) => !Number.isNaN(value)).map(Math.abs).sort()
  const mostDeg = apart[Math.floor(MOST * (apart.length - 1))] ?? 0
  const ahead = told.filter(isStrike).flatMap(({ side, timeS }) => {
    const deg = leftAheadDeg[lastStarted(timesS, timeS)]
    return deg === undefined || Number.isNaN(deg) ? [] : [(side === 'left') === isBackwards ? -deg : deg]
  })
  if (ahead.length < FEWEST || mostDeg < LEAST_AHEAD_DEG) return null
  const far = ahead.filter((deg) => deg > AHEAD * mostDeg).length
  return far >= LEAST_SHARE * ahead.length ? null : `at ${far === 0 ? 'none' : `only ${far}`} of these ${ahead.length} strikes is the thigh of the foot that strikes well ${isBackwards ? 'behind' : 'ahead of'} the other`
}

const isStrike = ({ kind }: Strike): boolean => kind === 'foot-strike'
