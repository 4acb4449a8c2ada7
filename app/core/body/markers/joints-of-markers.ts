/** Where joints are by what a maker's model, or a known set of markers on the skin, has in a file: a body is drawn by them where no marker stands for a joint itself. */
import type { MarkerMotion } from '../../formats/motion/read-trc.ts'
import { type JointMarkers, SIDES } from '../joints.ts'
import { isAxisEnd } from './plug-in-gait-axes.ts'
import { STUDY_JOINTS, STUDY_MARKERS } from './study-markers.ts'

/**
 * The origin of a long bone's axes is the joint at its far end, the end of its long axis the joint at its near one: in the reference's file LFEP and RFEP lie as far from PELO
 * on either side, the shank's origin half an ankle's width from LANK, LHUP in the place of the shoulder. Heel and toes have markers of their own.
 */
const OF_AXES: JointMarkers = {
  head: ['HEDP'],
  neck: ['LHUP', 'RHUP'],
  'mid-hip': ['PELO'],
  ...Object.fromEntries(
    SIDES.flatMap((side) =>
      Object.entries({ shoulder: 'HUP', elbow: 'HUO', wrist: 'RAO', hip: 'FEP', knee: 'FEO', ankle: 'TIO', heel: 'HEE', 'big-toe': 'TOE' }).map(([joint, name]) => [`${side}-${joint}`, [(side === 'left' ? 'L' : 'R') + name]]),
    ),
  ),
}

const SETS: readonly { needs: readonly string[]; joints: JointMarkers }[] = [
  { needs: STUDY_MARKERS, joints: STUDY_JOINTS },
  { needs: ['PELO', ...['L', 'R'].flatMap((letter) => [`${letter}FEO`, `${letter}FEP`, `${letter}TIO`])], joints: OF_AXES },
]

/** With the joints that its markers tell before them, by the names of keypoints, and without what is no marker: the ends of a model's axes. As it is where no set that is known is there. */
export function withJoints<Motion extends Pick<MarkerMotion, 'markers' | 'points'>>(motion: Motion): Motion {
  const { markers, points } = motion
  const set = SETS.find(({ needs }) => needs.every((marker) => markers.includes(marker)))
  if (!set) return motion
  const joints = Object.entries(set.joints).filter(([, names]) => names.every((name) => markers.includes(name)))
  const kept = markers.filter((marker) => !isAxisEnd(marker, markers))
  /** Of each new column the old ones that it is the mean of. */
  const places = [...joints.map(([, names]) => names), ...kept.map((marker) => [marker])].map((names) => names.map((name) => markers.indexOf(name)))
  const frames = points.length / 3 / markers.length
  const moved = new Float64Array(3 * frames * places.length)
  for (let frame = 0; frame < frames; frame++)
    for (const [column, own] of places.entries())
      for (let axis = 0; axis < 3; axis++) moved[3 * (frame * places.length + column) + axis] = own.reduce((sum, place) => sum + points[3 * (frame * markers.length + place) + axis]!, 0) / own.length
  return { ...motion, markers: [...joints.map(([joint]) => joint), ...kept], points: moved }
}
