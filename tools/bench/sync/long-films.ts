import { camerasAround } from '../../../app/core/vision/testing/cameras-around.ts'
import { lookAt } from '../../../app/core/vision/look-at.ts'
import type { SyncFilm } from '../../../app/core/vision/sync/films.ts'
import { filmed } from '../../../app/core/vision/sync/testing/filmed.ts'
import { MIRRORED, type Moving } from './movements.ts'

export const LONG = { durationS: 600, rateHz: 60, driftPpm: (camera: number) => 12 * camera - 40, offsetS: (camera: number) => 2 * Math.sin(7 * camera) }

/** Of each movement: so much is taken, one after the other. */
const PIECE_S = 19
const SKIPPED_S = 3

/** Ten minutes of somebody who walks throughout. */
export function longFilms(all: readonly Moving[], cameras: number): SyncFilm[] {
  const walks = all.filter(({ kind }) => kind === 'treadmill walk')
  const [model] = camerasAround(1)
  return Array.from({ length: cameras }, (_, camera) => {
    const azimuth = (2 * Math.PI * (camera + 0.2)) / cameras
    const place = lookAt([4.2 * Math.cos(azimuth), 4.2 * Math.sin(azimuth), 1 + 0.1 * camera], [0, 0, 1])
    const pointsAt = (timeS: number) => {
      // No film begins more than two seconds before the session.
      const piece = Math.floor((timeS + 2) / PIECE_S)
      return walks[piece % walks.length]!.pointsAt(SKIPPED_S + timeS + 2 - piece * PIECE_S)
    }
    return filmed(pointsAt, MIRRORED, { camera: { ...model!, name: `cam0${camera + 1}`, ...place }, rateHz: LONG.rateHz, offsetS: camera === 0 ? 0 : LONG.offsetS(camera), driftPpm: LONG.driftPpm(camera) }, LONG.durationS, camera)
  })
}
