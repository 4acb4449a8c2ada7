import type { Dimensions, Motion, Movement } from '../model.ts'
import { makeWalk } from './walk.ts'

export function makeMotion(dimensions: Dimensions, movement: Movement): Motion {
  switch (movement.kind) {
    case 'walk':
    case 'run':
    case 'squat':
    case 'jump':
      return makeWalk(dimensions, movement)
  }
}
