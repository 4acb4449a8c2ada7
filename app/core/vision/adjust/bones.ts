import type { Keypoint } from '../../body/topologies.ts'
import type { Person } from '../seen-person.ts'
import type { Camera } from '../camera.ts'
import { reconstruct, type Reconstruction } from '../reconstruct.ts'

/** Whether a skeleton is one: bones keep their length, and are as long on the left as on the right. */
export interface BonePlausibility {
  bone: string
  meanM: { left: number; right: number }
  /** Standard deviation over time. */
  sdM: { left: number; right: number }
  /** |left − right| as a share of their mean. */
  asymmetry: number
}

const BONES = { thigh: ['hip', 'knee'], shank: ['knee', 'ankle'], 'upper arm': ['shoulder', 'elbow'], forearm: ['elbow', 'wrist'] } as const

/** Bones are compared where enough cameras see them to tell. */
const LIMITS = { mostErrorPx: 30, leastLikelihood: 0.3, leastCameras: 3 }

/** As these cameras put one person into space; `seen[frame][camera]`. */
export function bonesBy(cameras: readonly Camera[], seen: readonly (readonly (Person | undefined)[])[], names: readonly Keypoint[]): BonePlausibility[] {
  return bonePlausibility(reconstruct(cameras, seen, names.length, LIMITS), names)
}

export function bonePlausibility(points: Pick<Reconstruction, 'frames' | 'keypoints' | 'points'>, names: readonly Keypoint[]): BonePlausibility[] {
  return Object.entries(BONES).map(([bone, [from, to]]) => {
    const left = lengthsOf(points, names.indexOf(`left-${from}`), names.indexOf(`left-${to}`))
    const right = lengthsOf(points, names.indexOf(`right-${from}`), names.indexOf(`right-${to}`))
    const [l, r] = [mean(left), mean(right)]
    return { bone, meanM: { left: l, right: r }, sdM: { left: spread(left, l), right: spread(right, r) }, asymmetry: (2 * Math.abs(l - r)) / (l + r) }
  })
}

function lengthsOf({ frames, keypoints, points }: Pick<Reconstruction, 'frames' | 'keypoints' | 'points'>, from: number, to: number): number[] {
  return Array.from({ length: frames }, (_, frame) => {
    const [a, b] = [3 * (frame * keypoints + from), 3 * (frame * keypoints + to)]
    return Math.hypot(points[a]! - points[b]!, points[a + 1]! - points[b + 1]!, points[a + 2]! - points[b + 2]!)
  }).filter((length) => !Number.isNaN(length))
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const spread = (values: readonly number[], about: number) => Math.sqrt(values.reduce((sum, value) => sum + (value - about) ** 2, 0) / (values.length - 1))
