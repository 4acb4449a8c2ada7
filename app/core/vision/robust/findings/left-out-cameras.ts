import { type Finding, noticed } from './finding.ts'
import { seesWell, type Judged } from './subject.ts'

/** Of the points that a camera sees. */
const OFTEN = 0.25

/** Cameras that see points but are left out of many, since they see them elsewhere than the others do. */
export function leftOutCameras(judged: Judged): Finding[] {
  const { cameras, found, keypoints, timesUs } = judged
  return cameras.flatMap(({ name }, camera): Finding[] => {
    let [sees, used] = [0, 0]
    for (let at = 0; at < timesUs.length * keypoints.length; at++) {
      if (found.cameras[at] === 0 || !seesWell(judged, Math.floor(at / keypoints.length), camera, at % keypoints.length)) continue
      sees++
      used += (found.cameras[at]! >>> camera) & 1
    }
    const share = 1 - used / sees
    if (!(share > OFTEN)) return []
    return [noticed('camera-left-out', { camera: name, percent: Math.round(100 * share) }, { level: 'warning', subject: name, hint: 'Look at its calibration, its synchronisation, and whether it shows the same person.', fromUs: null, toUs: null })]
  })
}
