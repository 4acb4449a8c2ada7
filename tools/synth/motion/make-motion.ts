import type { Dimensions, Motion, Movement } from '../model.ts'
import { makeGait } from './gait.ts'

export function makeMotion(dimensions: Dimensions, movement: Movement): Motion {
  switch (movement.kind) {
    case 'walk':
    case 'run':
    case 'squat':
    case 'jump':
      return makeGait(dimensions, movement)
  }
}
