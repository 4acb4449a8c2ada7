/** Of what several cameras saw: who and what is missing, and which of them disagree. */
import { listed } from './words.ts'

/** Of the session; null: all the time. */
export type Span = { fromS: number; toS: number } | null

/** Keypoints by their names, the first of them where there are more. */
export interface Keypoints {
  names: readonly string[]
  count: number
  /** How many there are at all. */
  of: number
}

interface Missing {
  what: Keypoints
  span: Span
}

/** `left-ankle` as people say it. */
const keypointCalled = (keypoint: string): string => keypoint.replaceAll('-', ' ')

const between = (span: Span): string => (span === null ? 'all the time' : `between ${span.fromS.toFixed(1)} s and ${span.toS.toFixed(1)} s`)

function wordsFor({ names, count, of }: Keypoints): string {
  if (count === of) return 'the person'
  return count === names.length ? listed(names.map((name) => `the ${keypointCalled(name)}`)) : `${count} of ${of} keypoints (${names.map(keypointCalled).join(', ')} …)`
}

export const FILM_NOTES = {
  'camera-never-shows': ({ camera }: { camera: string }) => `${camera} never shows the person.`,
  'nobody-in-camera': ({ camera, span }: { camera: string; span: Span }) => `No person found in ${camera} ${between(span)}.`,
  'camera-left-out': ({ camera, percent }: { camera: string; percent: number }) => `${camera} was left out of ${percent} % of the points that it sees: it sees them elsewhere than the others do.`,
  'much-replaced': ({ keypoint, percent }: { keypoint: string; percent: number }) => `${percent} % of the points of the ${keypointCalled(keypoint)} are filled gaps and replaced outliers.`,
  'too-short-to-smooth': ({ keypoint, span, frames }: { keypoint: string; span: Span; frames: number }) => `The ${keypointCalled(keypoint)} is as it was measured ${between(span)}: ${frames} frames between gaps are too few to smooth.`,
  'cameras-disagree-briefly': ({ cameras, px, times, span }: { cameras: readonly string[]; px: number; times: number; span: Span }) => `${listed(cameras)} disagree for a moment by up to ${px} px, ${times === 1 ? `once, ${between(span)}` : `${times} times, most ${between(span)}`}: one of them has keypoints elsewhere, as where limbs hide each other.`,
  'cameras-disagree': ({ cameras, px, span }: { cameras: readonly string[]; px: number; span: Span }) => `${listed(cameras)} disagree by ${px} px${span === null ? '' : ` ${between(span)}`}: calibration or synchronisation.`,
  'camera-disagrees': ({ camera, others, px, span }: { camera: string; others: readonly string[]; px: number; span: Span }) => `${camera} disagrees with ${listed(others)} by ${px} px${span === null ? '' : ` ${between(span)}`}: calibration or synchronisation.`,
  nobody: ({ span }: { span: Span }) => `The person is found in no two cameras ${between(span)}.`,
  unseen: ({ what, span }: Missing) => `No camera sees ${wordsFor(what)} ${between(span)}.`,
  'one-camera': ({ what, span }: Missing) => `Only one camera sees ${wordsFor(what)} ${between(span)}.`,
  'no-two-agree': ({ what, span, apartPx }: Missing & { /** Of the closest; null: not known. */ apartPx: number | null }) => `No two cameras agree on ${wordsFor(what)} ${between(span)}${apartPx === null ? '' : `: the closest are ${apartPx} px apart`}.`,
  'exchanged-sides': ({ camera, frames, limbs }: { camera: string; frames: number; limbs: readonly ('legs' | 'arms' | 'face')[] }) => `${camera} took left for right in ${frames} ${frames === 1 ? 'frame' : 'frames'} (${listed(limbs)}); it was put right.`,
}
