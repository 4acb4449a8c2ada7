import type { SeenFeet } from '../body/fit/seen-feet.ts'
import { degreesOf } from '../math/degrees.ts'
import { noted } from '../notes/notes.ts'

export const feetFinding = ({ perRadian, more, between }: SeenFeet) => noted('note', 'feet-turned-back', { lessPercent: Math.round(100 * perRadian), mostDeg: Math.ceil(degreesOf(Math.max(...between.map((pitch) => Math.abs(perRadian * pitch + more))))) })
