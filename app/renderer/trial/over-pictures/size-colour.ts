import { canvasColours } from '../../pictures/canvas-colours.ts'

/** Lightness falls all the way, so that sizes are told apart without colours as well. */
const STEPS = [canvasColours['size-1'], canvasColours['size-2'], canvasColours['size-3']] as const
/** Of thresholds: so small a deviation is all of the first colour, so large a one all of the last. */
const [LEAST, MOST] = [0.5, 2]

/** `size`: of a deviation by its threshold; null where nobody knows it. */
export function sizeColour(size: number | null): string {
  if (size === null) return canvasColours.dim
  const along = Math.max(0, Math.min(1, (size - LEAST) / (MOST - LEAST))) * (STEPS.length - 1)
  const before = Math.min(STEPS.length - 2, Math.floor(along))
  return mixed(STEPS[before]!, STEPS[before + 1]!, along - before)
}

function mixed(one: string, other: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [from, to] = [one, other].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number]
    return Math.round(from + share * (to - from)).toString(16).padStart(2, '0')
  })
  return `#${parts.join('')}`
}
