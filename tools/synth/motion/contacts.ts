import type { Side } from '../model.ts'
import type { Footprint } from './roll-over.ts'

/** One foot on the floor from strike to off. */
export interface Contact {
  side: Side
  /** Which of its side's contacts it is, counted from 0. */
  stride: number
  strikeS: number
  offS: number
  print: Footprint
}
