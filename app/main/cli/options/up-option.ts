import type { UpAxis } from '../../../core/formats/c3d/c3d-markers.ts'
import { type OptionLine, WrongUse } from '../command.ts'

export const UP_OPTION: OptionLine = ['--up x|y|z', 'which axis of the file points up; without it as the file says or the body in it shows. -z is down']

/** Undefined where it was not given. */
export function upOption(given: string | undefined): UpAxis | undefined {
  if (given === undefined) return undefined
  const axis = /^([+-]?)([xyz])$/i.exec(given)
  if (axis === null) throw new WrongUse(`${given} is no axis: x, y or z, or one of them with a minus.`)
  return `${axis[1] === '-' ? '-' : '+'}${axis[2]!.toUpperCase()}` as UpAxis
}
