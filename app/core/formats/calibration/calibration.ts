import { ProblemError } from '../../problem.ts'
import type { Camera, Lens } from '../../vision/camera.ts'
import type { Oddity } from '../inspection.ts'

export type CalibrationFormat =
  | 'pose2sim-toml'
  | 'anipose-toml'
  | 'freemocap-toml'
  | 'caliscope-toml'
  | 'qualisys-qca'
  | 'opencv-yaml'
  | 'opencv-xml'
  | 'opencv-json'
  | 'stridescope-json'

/** How a calibration made here came to be. */
export interface CalibrationOrigin {
  /** `board`: photos of a checkerboard; `scene-points`: clicked points of the room; `footage`: refined over people's keypoints; `file`: another program's. */
  method: (typeof METHODS)[number]
  /** Names of the files that it was made from. */
  sources: readonly string[]
  /** ISO 8601. */
  madeAt: string
}

export const METHODS = ['board', 'scene-points', 'footage', 'file'] as const

/** A calibration file, read whole. */
export interface Calibration {
  format: CalibrationFormat
  /** All cameras of the file, in its order; `widthPx` and `heightPx` are NaN where it does not tell the picture's size. */
  lenses: readonly Lens[]
  /** Those of them whose place in the room the file tells too. */
  cameras: readonly Camera[]
  /** `unstated`: the file does not say what its lengths are, and they are taken for metres as they stand. */
  lengths: 'metres' | 'unstated'
  /** What the file leaves open or says oddly. */
  oddities: readonly Oddity[]
  /** Root mean square of what cameras miss known points by, by their names, as far as the file tells. */
  errorPx?: Readonly<Record<string, number>> | undefined
  origin?: CalibrationOrigin | undefined
}

/** All cameras, where 3D needs each of them; says which have no place. */
export function placedCameras({ lenses, cameras }: Calibration, file: string): readonly Camera[] {
  const placed = new Set(cameras.map(({ name }) => name))
  const unplaced = lenses.filter(({ name }) => !placed.has(name)).map(({ name }) => name)
  if (unplaced.length === 0) return cameras
  throw new ProblemError({
    code: 'calibration-incomplete',
    message: `${file}: ${unplaced.slice(0, 8).join(', ')} ${unplaced.length === 1 ? 'has' : 'have'} no position and orientation, which 3D needs.`,
    hint: 'The file describes lenses only; photos or clicked points of the scene can tell where the cameras stand.',
    subject: file,
  })
}
