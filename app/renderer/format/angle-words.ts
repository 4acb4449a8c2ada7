import { ANGLE_DEFINITIONS } from '../../core/body/angles/angle-definitions.ts'
import { ANGLES, type Angle } from '../../core/body/angles/segment-angles.ts'

const isAngle = (name: string): name is Angle => (ANGLES as readonly string[]).includes(name)

/** `Ankle dorsiflexion`, of `ankle-flexion`; what is no angle of ours has its own name. */
export function angleName(name: string): string {
  if (isAngle(name)) return ANGLE_DEFINITIONS[name].name
  const words = name.replaceAll('-', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** What more of the angle is, and less. */
export const waysOf = (name: string): readonly [up: string, down: string] | null => (isAngle(name) ? ANGLE_DEFINITIONS[name].ways : null)
