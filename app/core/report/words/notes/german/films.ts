import type { FILM_NOTES, Keypoints, Span } from '../../../../notes/english/films.ts'
import { capitalised } from '../../../../first-letter.ts'
import { and, keypointCalled, n, number } from './words.ts'

const LIMBS = { legs: 'Beine', arms: 'Arme', face: 'Gesicht' } as const

const between = (span: Span): string => (span === null ? 'die ganze Zeit' : `zwischen ${number(span.fromS, 1)} s und ${number(span.toS, 1)} s`)

function wordsFor({ names, count, of }: Keypoints): string {
  if (count === of) return 'die Person'
  return count === names.length ? and(names.map(keypointCalled)) : `${count} von ${of} Körperpunkten (${names.map(keypointCalled).join(', ')} …)`
}

export const GERMAN_FILMS: typeof FILM_NOTES = {
  'camera-never-shows': ({ camera }) => `${camera} zeigt die Person nie.`,
  'nobody-in-camera': ({ camera, span }) => `In ${camera} wurde ${between(span)} keine Person gefunden.`,
  'camera-left-out': ({ camera, percent }) => `${camera} wurde bei ${percent} % der Punkte, die sie sieht, ausgelassen: Sie sieht sie anderswo als die anderen.`,
  'much-replaced': ({ keypoint, percent }) => `${percent} % der Punkte (${keypointCalled(keypoint)}) sind gefüllte Lücken und ersetzte Ausreißer.`,
  'too-short-to-smooth': ({ keypoint, span, frames }) => `${capitalised(keypointCalled(keypoint))}: ${between(span)} wie gemessen; ${frames} Bilder zwischen Lücken sind zu wenige zum Glätten.`,
  'cameras-disagree-briefly': ({ cameras, px, times, span }) => `${and(cameras)} weichen kurz um bis zu ${px} px voneinander ab, ${times === 1 ? `einmal, ${between(span)}` : `${times}-mal, am stärksten ${between(span)}`}: Eine von ihnen hat Körperpunkte anderswo, etwa wo Gliedmaßen einander verdecken.`,
  'cameras-disagree': ({ cameras, px, span }) => `${and(cameras)} weichen${span === null ? '' : ` ${between(span)}`} um ${px} px voneinander ab: Kalibrierung oder Synchronisation.`,
  'camera-disagrees': ({ camera, others, px, span }) => `${camera} weicht${span === null ? '' : ` ${between(span)}`} um ${px} px von ${and(others)} ab: Kalibrierung oder Synchronisation.`,
  nobody: ({ span }) => `Die Person wird ${between(span)} in keinen zwei Kameras gefunden.`,
  unseen: ({ what, span }) => `Von keiner Kamera gesehen, ${between(span)}: ${wordsFor(what)}.`,
  'one-camera': ({ what, span }) => `Nur von einer Kamera gesehen, ${between(span)}: ${wordsFor(what)}.`,
  'no-two-agree': ({ what, span, apartPx }) => `Keine zwei Kameras stimmen überein, ${between(span)}: ${wordsFor(what)}${apartPx === null ? '' : `; die nächsten liegen ${apartPx} px auseinander`}.`,
  'exchanged-sides': ({ camera, frames, limbs }) => `${camera} hielt in ${n(frames, 'Bild', 'Bildern')} links für rechts (${and(limbs.map((limb) => LIMBS[limb]))}); das wurde berichtigt.`,
}
