import type { Camera } from './camera.ts'
import { lensOf, rayInto } from './robust/lens.ts'

/** People as a lens without distortion would show them: what is straight in the room is straight then. What the lens cannot show counts as not seen. */
export function straightener(camera: Camera): (person: readonly number[]) => readonly number[] {
  if (camera.distortion.every((term) => term === 0)) return (person) => person
  const lens = lensOf(camera)
  const ray = new Float32Array(2)
  return (person) => {
    const straight = [...person]
    for (let at = 0; at < person.length; at += 3) {
      rayInto(lens, person[at]!, person[at + 1]!, ray, 0)
      straight[at] = ray[0]! * camera.focalXPx + camera.centreXPx
      straight[at + 1] = ray[1]! * camera.focalYPx + camera.centreYPx
      if (Number.isNaN(ray[0]!)) straight[at + 2] = 0
    }
    return straight
  }
}
