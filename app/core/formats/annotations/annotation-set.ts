/** Labelled pictures as files tell them, whichever the format. */
import type { Box } from '../../annotation/label.ts'

export const PARTS = ['train', 'validation', 'test'] as const
/** For what a picture is meant. */
export type Part = (typeof PARTS)[number]

/** Pixels with the centre of the first at (0, 0). */
export type SetPoint = { visibility: 'seen' | 'occluded'; x: number; y: number } | { visibility: 'outside' }

export interface SetPerson {
  /** The same number in pictures of one film is the same person. */
  id: number
  points: readonly (SetPoint | null)[]
  /** Null: the format has none. */
  box: Box | null
}

export interface SetPicture {
  /** `P1-1/cam01/000123.png`: never a name of somebody. */
  file: string
  /** Null: the format does not tell it. */
  size: { widthPx: number; heightPx: number } | null
  /** Of which film it is, by its content, and which of its frames; null: of none that is known here. */
  source: { filmSha256: string; frame: number } | null
  people: readonly SetPerson[]
}

export interface AnnotationSet {
  name: string
  part: Part
  /** As they are called here: `left-knee`. */
  keypoints: readonly string[]
  lines: readonly (readonly [from: number, to: number])[]
  pictures: readonly SetPicture[]
}

/** What could not be taken from a file, and why. */
export interface AnnotationsRead {
  set: AnnotationSet
  /** In words. */
  notes: readonly string[]
}
