import type { GreyPicture } from '../../image/grey-picture.ts'
import { cornerResponse, RING_RADIUS_PX } from './corner-response.ts'
import { cornerShape, type CornerShape } from './corner-shape.ts'
import { refineCorner } from './refine-corner.ts'

export interface Corner extends CornerShape {
  x: number
  y: number
}

/** Of the response, which reaches eight times the contrast. */
const LEAST_RESPONSE = 40
const SUPPRESSED_PX = 4
const REFINED_WITHIN_PX = RING_RADIUS_PX
const MOST_CANDIDATES = 3_000

/** What may be a board's corner, the clearest first. */
export function cornerCandidates(picture: GreyPicture): Corner[] {
  const response = cornerResponse(picture)
  return peaksOf(picture, response)
    .sort((a, b) => response[b]! - response[a]!)
    .slice(0, MOST_CANDIDATES)
    .flatMap((at) => cornerAt(picture, at % picture.width, Math.floor(at / picture.width)) ?? [])
}

/** The corner at about a place, if there is one. */
export function cornerAt(picture: GreyPicture, x: number, y: number): Corner | undefined {
  const refined = refineCorner(picture, [x, y], REFINED_WITHIN_PX)
  const shape = refined && cornerShape(picture, refined)
  return shape && { x: refined[0], y: refined[1], ...shape }
}

function peaksOf({ width, height }: GreyPicture, response: Float32Array): number[] {
  const peaks: number[] = []
  const margin = 2 * RING_RADIUS_PX
  for (let row = margin; row < height - margin; row++) {
    for (let column = margin, at = row * width + column; column < width - margin; column++, at++) {
      if (response[at]! >= LEAST_RESPONSE && isPeak(response, width, at)) peaks.push(at)
    }
  }
  return peaks
}

/** Of equals the first. */
function isPeak(response: Float32Array, width: number, at: number): boolean {
  const value = response[at]!
  for (let dy = -SUPPRESSED_PX; dy <= SUPPRESSED_PX; dy++) {
    for (let dx = -SUPPRESSED_PX, other = at + dy * width - SUPPRESSED_PX; dx <= SUPPRESSED_PX; dx++, other++) {
      if (response[other]! > value || (response[other] === value && other < at)) return false
    }
  }
  return true
}
