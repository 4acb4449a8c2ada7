import { radiansOf } from '../../../app/core/math/degrees.ts'
import type { Contact } from './contacts.ts'
import type { GaitStyle } from './gait-style.ts'
import type { Influences } from './influences.ts'
import type { RollOver } from './stance.ts'

const TOES_SHARE = 0.65
/** A foot that drops lands flatter, but still on its heel. */
const FLATTEST_STRIKE = radiansOf(3)
const STRIKE_SHARE_OF_DROP = 0.8

export function rollOverWith(style: GaitStyle, influences: Influences, { side, strikeS }: Contact, offPitch: number): RollOver {
  const { flatAt, heelRiseAt, stanceShare } = style
  const dropped = STRIKE_SHARE_OF_DROP * radiansOf(influences.deviation('drop-foot', side, strikeS))
  const strikePitch = Math.max(Math.min(style.strikePitch, FLATTEST_STRIKE), style.strikePitch - dropped)
  return { strikePitch, flatAt, heelRiseAt, stanceShare, offPitch, toesPitch: TOES_SHARE * offPitch }
}
