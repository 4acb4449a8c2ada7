import { greyAt, isWithin, type GreyPicture } from '../../image/grey-picture.ts'
import type { Pixel } from '../camera.ts'
import { RING_RADIUS_PX } from './corner-response.ts'

/**
 * The two edges that cross in a corner, as directions in [0, π) that grow clockwise in the picture (x right, y down).
 * Turning on from the one the picture grows dark, from the other light; so a square further on along an edge the same
 * edge is of the other kind.
 */
export interface CornerShape {
  intoDarkRad: number
  intoLightRad: number
  /** Grey levels between dark and light. */
  contrast: number
}

const SAMPLES = 32
const LEAST_CONTRAST = 8
/** Edges go straight on: how far, in samples, a crossing of the ring may lie from the point opposite the other one. */
const MOST_BEND = SAMPLES / 10
/** Squares seen at a slant narrow their corners: this many samples are still told from blur. */
const LEAST_ARC = SAMPLES / 16

/** Undefined where the ring about a point is no corner's: light and dark twice each, alike on opposite sides. */
export function cornerShape(picture: GreyPicture, [x, y]: Pixel): CornerShape | undefined {
  if (!isWithin(picture, x, y, RING_RADIUS_PX)) return undefined
  const ring = smoothed(Array.from({ length: SAMPLES }, (_, n) => greyAt(picture, x + RING_RADIUS_PX * COSINES[n]!, y + RING_RADIUS_PX * SINES[n]!)))
  const [least, most] = [Math.min(...ring), Math.max(...ring)]
  if (most - least < LEAST_CONTRAST) return undefined
  const crossings = crossingsOf(ring, (least + most) / 2)
  if (crossings.length !== 4) return undefined
  const [first, second, third, fourth] = crossings as [Crossing, Crossing, Crossing, Crossing]
  const [one, other] = [across(first.at, third.at), across(second.at, fourth.at)]
  if (one === undefined || other === undefined) return undefined
  const arc = second.at - first.at
  if (Math.min(arc, SAMPLES / 2 - arc) < LEAST_ARC) return undefined
  const [intoDark, intoLight] = first.intoDark ? [one, other] : [other, one]
  return { intoDarkRad: intoDark, intoLightRad: intoLight, contrast: most - least }
}

const COSINES = Array.from({ length: SAMPLES }, (_, n) => Math.cos((2 * Math.PI * n) / SAMPLES))
const SINES = Array.from({ length: SAMPLES }, (_, n) => Math.sin((2 * Math.PI * n) / SAMPLES))

function smoothed(ring: readonly number[]): number[] {
  return ring.map((value, n) => (ring.at(n - 1)! + 2 * value + ring[(n + 1) % SAMPLES]!) / 4)
}

interface Crossing {
  at: number
  intoDark: boolean
}

function crossingsOf(ring: readonly number[], level: number): Crossing[] {
  return ring.flatMap((value, n) => {
    const next = ring[(n + 1) % SAMPLES]!
    return value > level === next > level ? [] : [{ at: n + (value - level) / (value - next), intoDark: value > level }]
  })
}

/** The line through two crossings that should lie opposite each other, in radians. */
function across(at: number, opposite: number): number | undefined {
  const bend = opposite - at - SAMPLES / 2
  if (Math.abs(bend) > MOST_BEND) return undefined
  return modulo(((at + bend / 2) * 2 * Math.PI) / SAMPLES, Math.PI)
}

const modulo = (value: number, by: number) => ((value % by) + by) % by

/** Between two lines, in [0, π/2]. */
export function angleBetween(one: number, other: number): number {
  const angle = modulo(one - other, Math.PI)
  return Math.min(angle, Math.PI - angle)
}
