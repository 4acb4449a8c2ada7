import { POINT_STATES } from '../../../body/skeleton/skeleton.ts'
import type { CleanPoints } from '../../../signal/clean-points.ts'
import { type Finding, noteSpan, noticed, timeOf } from './finding.ts'

/** What cleaning had to do, by keypoint where it matters. */
export function cleaningFindings({ states, unfiltered }: Pick<CleanPoints, 'states' | 'unfiltered'>, keypoints: readonly string[], timesUs: ArrayLike<number>): Finding[] {
  const worst = worstOf(states, keypoints)
  const whole = { fromUs: null, toUs: null }
  return [
    ...(worst === undefined ? [] : [noticed('much-replaced', { keypoint: worst.keypoint, percent: Math.round(100 * worst.share) }, { level: 'warning', subject: worst.keypoint, hint: 'What is computed from it rests on little.', ...whole })]),
    ...unfiltered.map(({ keypoint, fromFrame, toFrame }): Finding => {
      const time = timeOf(timesUs, [fromFrame, toFrame])
      return noticed('too-short-to-smooth', { keypoint: keypoints[keypoint]!, span: noteSpan(time), frames: toFrame - fromFrame }, { level: 'note', subject: keypoints[keypoint]!, ...time })
    }),
  ]
}

/** Of a keypoint's points that are there. */
const MUCH = 0.2

function worstOf(states: Uint8Array, keypoints: readonly string[]): { keypoint: string; share: number } | undefined {
  const [missing, measured] = (['missing', 'measured'] as const).map((state) => POINT_STATES.indexOf(state))
  const shares = keypoints.map((keypoint, place) => {
    let [there, replaced] = [0, 0]
    for (let at = place; at < states.length; at += keypoints.length) {
      if (states[at] === missing) continue
      there++
      if (states[at] !== measured) replaced++
    }
    return { keypoint, share: there === 0 ? 0 : replaced / there }
  })
  const worst = shares.reduce((most, one) => (one.share > most.share ? one : most))
  return worst.share > MUCH ? worst : undefined
}
