/** What the pre-flight check finds, and what a button can do about it. */
export interface Finding {
  /** `error`: nothing can be computed. `warning`: the result may be wrong until a person has decided. `note`: good to know. */
  level: 'error' | 'warning' | 'note'
  /** kebab-case and stable. */
  code: string
  /** The camera, film or file that it is about. */
  subject: string
  message: string
  hint?: string | undefined
  /** What it may be, each with what would put it right; the likeliest first. */
  readings: readonly Reading[]
}

export interface Reading {
  /** Completes "Either …": what happened and what is done about it. */
  label: string
  remedy: Remedy
}

interface OfCamera {
  camera: string
}

interface NewSize {
  widthPx: number
  heightPx: number
}

/** A change of the calibration, as data. Sizes are those of the film's picture. */
export type Remedy =
  | { kind: 'match-cameras'; pairs: readonly { calibration: string; film: string }[] }
  | ({ kind: 'take-size' } & OfCamera & NewSize)
  | ({ kind: 'scale-calibration'; by: number } & OfCamera & NewSize)
  /** The film's first pixel is this one of the calibrated picture; negative where the film has bars. */
  | ({ kind: 'crop-offset'; offsetPx: readonly [x: number, y: number] } & OfCamera & NewSize)
  /** First made smaller or larger, then cut or put between bars; the offset is in the film's pixels. */
  | ({ kind: 'scale-and-crop'; by: number; offsetPx: readonly [x: number, y: number] } & OfCamera & NewSize)
  /** Clockwise. */
  | ({ kind: 'rotate-calibration'; quarterTurns: 1 | 2 | 3 } & OfCamera)
  | { kind: 'scale-distortion'; by: number }
  | { kind: 'scale-lengths'; by: number }

export const note = (code: string, subject: string, message: string, hint?: string, readings: readonly Reading[] = []): Finding => ({ level: 'note', code, subject, message, hint, readings })
export const warning = (code: string, subject: string, message: string, hint?: string, readings: readonly Reading[] = []): Finding => ({ level: 'warning', code, subject, message, hint, readings })
export const error = (code: string, subject: string, message: string, hint?: string): Finding => ({ level: 'error', code, subject, message, hint, readings: [] })
