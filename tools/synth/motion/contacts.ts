import type { Side } from '../model.ts'
import type { Footprint } from './roll-over.ts'

/** One foot on the floor from strike to off. */
export interface Contact {
  side: Side
  /** The how manieth of its side. */
  stride: number
  strikeS: number
  offS: number
  print: Footprint
}
