import type { Dimensions, Motion, Movement } from '../model.ts'
import { makeGait } from './gait.ts'
import { makeJump } from './jump.ts'
import { makeSquat } from './squat.ts'

export function makeMotion(dimensions: Dimensions, movement: Movement): Motion {
  switch (movement.kind) {
    case 'walk':
    case 'run':
      return makeGait(dimensions, movement)
    case 'squat':
      return makeSquat(dimensions, movement)
    case 'jump':
      return makeJump(dimensions, movement)
  }
}
