import { HALPE_26 } from '../../../app/core/body/halpe26.ts'
import { degreesOf } from '../../../app/core/math/degrees.ts'
import { alignment, carried, differenceOf } from '../../../app/core/vision/adjust/align.ts'
import { camerasFromFootage } from '../../../app/core/vision/adjust/relative/cameras-from-footage.ts'
import { noisySession, type Faults } from '../../../app/core/vision/testing/noisy-session.ts'
import type { TrueSession } from '../robust/session.ts'
import { inPictures } from './in-pictures.ts'

export interface Placed {
  /** Of the worst camera, after the similarity that lays all onto the true ones. */
  worstDeg: number
  worstMm: number
  scaleError: number
  tiltDeg: number
  tiltSdDeg: number
  floorMm: number
  seconds: number
}

/** Cameras of which nothing is known but the lens, from what they see of somebody. */
export function placed({ cameras, heightM, truth }: TrueSession, faults: Faults): Placed {
  const seen = inPictures(noisySession(cameras, truth, faults).seen, cameras)
  const before = process.cpuUsage().user
  const { cameras: found, room } = camerasFromFootage(cameras, seen, HALPE_26, { freedom: { focal: false, radial: false }, scale: { kind: 'height', heightM } })
  const seconds = (process.cpuUsage().user - before) / 1e6
  const laid = alignment(found, cameras, { robust: false })
  const off = found.map((camera, place) => differenceOf(carried(camera, laid), cameras[place]!))
  return {
    worstDeg: degreesOf(Math.max(...off.map(({ angleRad }) => angleRad))),
    worstMm: 1000 * Math.max(...off.map(({ distanceM }) => distanceM)),
    scaleError: 1 / laid.factor - 1,
    tiltDeg: degreesOf(Math.acos(Math.min(1, laid.rotation[8]))),
    tiltSdDeg: room.tiltSdDeg,
    floorMm: 1000 * laid.shift[2],
    seconds,
  }
}
