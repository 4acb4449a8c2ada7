import type { Dimensions } from '../model.ts'
import type { Contact } from './contacts.ts'
import type { GaitStyle } from './gait-style.ts'
import type { Influences } from './influences.ts'
import type { LegCurves } from './leg-curves.ts'
import type { RollOver } from './stance.ts'

/** All that walking or running is made of, on a floor that does not move. */
export interface Gait {
  dimensions: Dimensions
  style: GaitStyle
  curves: LegCurves
  influences: Influences
  contacts: readonly Contact[]
  rollOverOf(contact: Contact): RollOver
}
