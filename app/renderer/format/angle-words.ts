import { ANGLES, type Angle } from '../../core/body/angles/segment-angles.ts'

/** What is measured upwards and downwards in a curve: `core/body/angles/segment-angles.ts` says the signs. */
const WAYS: Readonly<Record<Angle, readonly [up: string, down: string]>> = {
  'pelvis-tilt': ['forward', 'backward'],
  'pelvis-obliquity': ['this side up', 'this side down'],
  'pelvis-rotation': ['this side forward', 'this side back'],
  'trunk-lean': ['forward', 'backward'],
  'trunk-side-lean': ['towards this side', 'away from it'],
  'trunk-rotation': ['this side forward', 'this side back'],
  'hip-flexion': ['flexed', 'extended'],
  'hip-adduction': ['inward', 'outward'],
  'hip-rotation': ['turned in', 'turned out'],
  'thigh-flexion': ['knee in front', 'knee behind'],
  'knee-flexion': ['bent', 'straight'],
  'knee-adduction': ['inward', 'outward'],
  'knee-rotation': ['turned in', 'turned out'],
  'ankle-flexion': ['toes up', 'toes down'],
  'ankle-adduction': ['sole inward', 'sole outward'],
  'ankle-rotation': ['turned in', 'turned out'],
  'foot-progression': ['toes in', 'toes out'],
  'foot-pitch': ['toes up', 'toes down'],
  'shoulder-flexion': ['arm in front', 'arm behind'],
  'shoulder-adduction': ['inward', 'outward'],
  'elbow-flexion': ['bent', 'straight'],
}

const isAngle = (name: string): name is Angle => (ANGLES as readonly string[]).includes(name)

/** `Knee flexion`, of `knee-flexion`. */
export function angleName(name: string): string {
  const words = name.replaceAll('-', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** What more of the angle is, and less. */
export const waysOf = (name: string): readonly [up: string, down: string] | null => (isAngle(name) ? WAYS[name] : null)

/** `initial swing`, `mid-stance`, of `initial-swing` and `mid-stance`. */
export const phaseWords = (phase: string): string => phase.replace(/^(initial|terminal)-/, '$1 ')
