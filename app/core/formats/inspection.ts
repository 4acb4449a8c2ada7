/**
 * What Stridescope takes a file for, and what is odd about it: the one answer behind the import preview,
 * `stridescope inspect` and the library's details. Plain data, JSON all through (no NaN: absent instead).
 */
import type { Said } from '../notes/said.ts'

export type FileKind =
  | 'footage'
  | 'calibration'
  | 'calibration-photo'
  | 'keypoints'
  | 'c3d'
  | 'trc'
  | 'mot'
  | 'analog'
  | 'wearable'
  | 'imu'
  | 'table'
  | 'unknown'

/** `error`: cannot be imported. `warning`: can, but a person should know. `note`: good to know. */
export interface Oddity {
  level: 'error' | 'warning' | 'note'
  /** kebab-case and stable: programs may rely on it. */
  code: string
  /** The field or part of the file it is about, where there is one: `moov`, `parameter section`, `frame 12`. */
  field?: string
  /** Plain words for a biomechanist, naming what was found and what was expected. */
  message: string
  /** What one can do about it. */
  hint?: string
  /** The message as data, sentence by sentence, of those that a report says in other languages. */
  said?: Said[] | undefined
}

export interface Inspection {
  kind: FileKind
  /** The concrete format: `mp4`, `avi`, `qualisys-qca`, `pose2sim-toml`, `openpose-json`, `c3d`, `fit` … */
  format: string
  /** One line for a list: `1080 × 1920 · 60 fps · 100 frames · H.264`. */
  summary: string
  /** The camera a footage, keypoint or photo file belongs to, as far as its name tells: `cam02`. */
  camera?: string
  /** Format-specific facts, JSON, names in camelCase with units. */
  facts: Record<string, unknown>
  oddities: Oddity[]
  /** False where only head and tail were at hand and the rest decides. */
  complete: boolean
}
