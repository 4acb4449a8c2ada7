/** Why a gait no longer is what its inputs would give. */
export const STALE_NOTES = {
  'stale-movement': () => 'The movement is another one now.',
  'stale-version': () => 'An earlier version of Stridescope has worked it out.',
  'stale-standing': () => 'The session’s standing trial has come, gone or changed.',
  'stale-belt': () => 'The belt ran at another speed, as it is stated now.',
  'stale-plates': () => 'Force plates, or what tells the steps, are others now.',
  'stale-model': () => 'Its points are of another model or set of markers, as it is stated now.',
  'stale-up': () => 'Another axis of its file points up, as it is stated now.',
  'stale-gait': () => 'It is to be of another gait.',
  'stale-events': () => 'Events or strides have been changed.',
  'stale-stated': () => 'What is stated of the trial or the person is another now.',
  'stale-chosen': () => 'Another reference has been chosen.',
  'stale-references': () => 'Norms or cohorts have come, gone or changed.',
  'stale-earlier': () => 'Earlier sessions have come, gone or changed.',
  'stale-lab-plates': () => 'This lab’s force plates tell otherwise now how early or late steps are found.',
  'stale-untried': () => 'Whether its findings hold has not been tried.',
}
