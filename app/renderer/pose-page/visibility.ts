export type Landmarks = readonly { x: number; y: number; visibility: number }[]

/** Of the graph `pose_landmarks_smoothing` of MediaPipe: v[n] = 0.1·found[n] + 0.9·v[n−1], picture by picture. */
const WEIGHT = 0.1

/**
 * MediaPipe smooths the visibility of a single person over about ten pictures: a foot that has just gone behind the other
 * one is still called visible. This takes that back, to 1e-6 or so. Pictures without anybody do not touch its average.
 */
export class VisibilityAsFound {
  private before: Float64Array | undefined

  of(found: readonly Landmarks[]): Landmarks[] {
    const [landmarks] = found
    if (!landmarks) return []
    const { before } = this
    this.before = Float64Array.from(landmarks, ({ visibility }) => visibility)
    if (!before) return [landmarks]
    return [landmarks.map((one, index) => ({ ...one, visibility: clamped((one.visibility - (1 - WEIGHT) * before[index]!) / WEIGHT) }))]
  }

  /** MediaPipe itself begins anew. */
  forget(): void {
    this.before = undefined
  }
}

function clamped(share: number): number {
  return Math.min(Math.max(share, 0), 1)
}
