const LIMBS = {
  legs: ['hip', 'knee', 'ankle', 'big-toe', 'small-toe', 'heel'],
  arms: ['shoulder', 'elbow', 'wrist', 'pinky', 'index', 'thumb'],
  face: ['eye-inner', 'eye', 'eye-outer', 'ear', 'mouth'],
} as const

export type LimbName = keyof typeof LIMBS

export const LIMB_NAMES = Object.keys(LIMBS) as readonly LimbName[]

/** Keypoints that models take for each other together: places of the left ones and, in the same order, of the right ones. */
export interface Limb {
  name: LimbName
  left: number[]
  right: number[]
}

/** Of those that have keypoints on both sides. */
export function limbsOf(keypoints: readonly string[]): Limb[] {
  return LIMB_NAMES.map((name) => {
    const parts = LIMBS[name].filter((part) => keypoints.includes(`left-${part}`) && keypoints.includes(`right-${part}`))
    const ofSide = (side: 'left' | 'right') => parts.map((part) => keypoints.indexOf(`${side}-${part}`))
    return { name, left: ofSide('left'), right: ofSide('right') }
  }).filter(({ left }) => left.length > 0)
}
