import { type Finding, isAll, noteSpan, noticed, spansWhere, timeOf } from './finding.ts'
import { seesWell, type Judged } from './subject.ts'

/** Of keypoints: who shows fewer shows nobody. */
const LEAST_KEYPOINTS = 3

/** Cameras that do not show the person while others do, and when. */
export function absentPerson(judged: Judged): Finding[] {
  const { cameras, timesUs, keypoints } = judged
  const least = Math.min(LEAST_KEYPOINTS, keypoints.length)
  const shows = cameras.map((_, camera) => Uint8Array.from(timesUs, (_, frame) => (keypoints.filter((_, keypoint) => seesWell(judged, frame, camera, keypoint)).length < least ? 0 : 1)))
  return cameras.flatMap(({ name }, camera) => {
    return spansWhere(timesUs, (frame) => shows[camera]![frame] === 0 && shows.some((own) => own[frame] === 1)).map((span): Finding => {
      const time = timeOf(timesUs, span)
      const hint = 'The others go on without this camera; points are less sure meanwhile.'
      if (isAll(timesUs, span)) return noticed('camera-never-shows', { camera: name }, { level: 'warning', code: 'nobody-in-camera', subject: name, hint: 'It takes no part. Is it the right film, and the right person?', ...time })
      return noticed('nobody-in-camera', { camera: name, span: noteSpan(time) }, { level: 'note', subject: name, hint, ...time })
    })
  })
}
