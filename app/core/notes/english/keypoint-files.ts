/** Of keypoints as programs write them, a frame or a film a file. */

/** Numbers from the first to the last. */
type Run = readonly [first: number, last: number]

interface Missing {
  count: number
  between: Run
  /** The first of them. */
  runs: readonly Run[]
  more: boolean
}

/** `12, 14–18 …`. */
export const runsCalled = ({ runs, more }: Pick<Missing, 'runs' | 'more'>): string => `${runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')}${more ? ' …' : ''}`

export const KEYPOINT_FILE_NOTES = {
  'keypoints-unknown-model': ({ points }: { points: number }) => `${points} points a person belong to no model that is known here.`,
  'keypoints-body-25': () => 'The 25 points may be BODY_25 or BODY_25B; this frame does not tell.',
  'keypoints-no-likelihood': () => 'It does not say how sure any keypoint is: all are taken to be equally sure.',
  'keypoints-likelihood-beyond': () => 'Some scores are beyond 0 to 1; they are taken for 0 or 1.',
  'frame-numbers-missing': ({ count, between: [from, to], ...of }: Missing) => `${count} frame ${count === 1 ? 'number is' : 'numbers are'} missing between ${from} and ${to}: ${runsCalled(of)}.`,
}
