import type { Course } from './course.ts'
import type { Gait } from './gait-elements.ts'
import { phasesOf } from './gait-phases.ts'
import { swayOf } from './torso.ts'

/** How the body goes forward and from side to side; how high is another question. */
export function wayOf({ style, contacts }: Gait): Course {
  const phasesAt = phasesOf(contacts, style)
  return (timeS) => {
    const sway = swayOf(style, phasesAt(timeS))
    return [style.speedMps * timeS + sway.x, sway.y, 0]
  }
}
