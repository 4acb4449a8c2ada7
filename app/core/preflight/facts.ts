import type { KnownTopology } from '../body/topologies.ts'
import type { Calibration } from '../formats/calibration/calibration.ts'
import type { Oddity } from '../formats/inspection.ts'
import type { Lens } from '../vision/camera.ts'

/** What is known before anything is computed. Whatever is absent is not known, and nothing is said about it. */
export interface PreflightFacts {
  calibration?: CalibrationFacts | undefined
  films: readonly FilmFacts[]
  keypoints: readonly KeypointFacts[]
  /** Whether the method takes the lenses' distortion out. */
  usesDistortion: boolean
}

export interface CalibrationFacts extends Pick<Calibration, 'format' | 'lenses' | 'cameras' | 'lengths' | 'oddities'> {
  file: string
  /** When it was made; the file's own date where it does not say, which a copy may have made younger. */
  madeAtMs?: number | undefined
  /** Other sessions that used it, with the pictures that their cameras gave. */
  earlierUses?: readonly { session: string; pictures: readonly Picture[] }[] | undefined
}

type Picture = Pick<Lens, 'name' | 'widthPx' | 'heightPx'>

export interface FilmFacts {
  /** The file. */
  name: string
  /** As far as its name, its folder or a person tells. */
  camera?: string | undefined
  /** As shown: upright, with square pixels. */
  widthPx: number
  heightPx: number
  /** Clockwise, from the pixels as stored to the picture as shown. */
  rotationDeg: 0 | 90 | 180 | 270
  codec: string
  frameRateHz: number
  frameCount: number
  durationUs: number
  recordedAtMs?: number | undefined
  /** Black bars in the picture, see `barsOf`. */
  bars?: Bars | undefined
}

export interface Bars {
  leftPx: number
  topPx: number
  rightPx: number
  bottomPx: number
}

export interface KeypointFacts {
  /** Folder or file. */
  name: string
  camera: string
  topology?: KnownTopology | undefined
  firstFrame: number
  /** 0 where they were not read. */
  frameCount: number
  /** How far right and down all but stray keypoints lie. */
  reachPx?: readonly [x: number, y: number] | undefined
  showsNobody: boolean
  /** What reading them left open. */
  oddities?: readonly Oddity[] | undefined
}
