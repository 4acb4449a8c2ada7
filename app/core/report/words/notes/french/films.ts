import type { FILM_NOTES, Keypoints, Span } from '../../../../notes/english/films.ts'
import { capitalised } from '../../../../first-letter.ts'
import { and, keypointCalled, n, number } from './words.ts'

const LIMBS = { legs: 'jambes', arms: 'bras', face: 'visage' } as const

const between = (span: Span): string => (span === null ? 'tout le temps' : `entre ${number(span.fromS, 1)} s et ${number(span.toS, 1)} s`)

function wordsFor({ names, count, of }: Keypoints): string {
  if (count === of) return 'la personne'
  return count === names.length ? and(names.map(keypointCalled)) : `${count} points du corps sur ${of} (${names.map(keypointCalled).join(', ')} …)`
}

export const FRENCH_FILMS: typeof FILM_NOTES = {
  'camera-never-shows': ({ camera }) => `${camera} ne montre jamais la personne.`,
  'nobody-in-camera': ({ camera, span }) => `Personne n’a été trouvé dans ${camera} ${between(span)}.`,
  'camera-left-out': ({ camera, percent }) => `${camera} a été écartée pour ${percent} % des points qu’elle voit : elle les voit ailleurs que les autres.`,
  'much-replaced': ({ keypoint, percent }) => `${percent} % des points (${keypointCalled(keypoint)}) sont des lacunes comblées et des valeurs aberrantes remplacées.`,
  'too-short-to-smooth': ({ keypoint, span, frames }) => `${capitalised(keypointCalled(keypoint))} : tel que mesuré ${between(span)} ; ${frames} images entre des lacunes sont trop peu pour lisser.`,
  'cameras-disagree-briefly': ({ cameras, px, times, span }) => `${and(cameras)} divergent un instant de ${px} px au plus, ${times === 1 ? `une fois, ${between(span)}` : `${times} fois, le plus ${between(span)}`} : l’une d’elles a des points ailleurs, comme là où des membres se cachent l’un l’autre.`,
  'cameras-disagree': ({ cameras, px, span }) => `${and(cameras)} divergent de ${px} px${span === null ? '' : ` ${between(span)}`} : calibration ou synchronisation.`,
  'camera-disagrees': ({ camera, others, px, span }) => `${camera} diverge de ${px} px par rapport à ${and(others)}${span === null ? '' : ` ${between(span)}`} : calibration ou synchronisation.`,
  nobody: ({ span }) => `La personne n’est trouvée dans aucune paire de caméras ${between(span)}.`,
  unseen: ({ what, span }) => `Invisible pour toutes les caméras, ${between(span)} : ${wordsFor(what)}.`,
  'one-camera': ({ what, span }) => `Visible pour une seule caméra, ${between(span)} : ${wordsFor(what)}.`,
  'no-two-agree': ({ what, span, apartPx }) => `Aucune paire de caméras ne concorde, ${between(span)} : ${wordsFor(what)}${apartPx === null ? '' : ` ; les plus proches sont à ${apartPx} px l’une de l’autre`}.`,
  'exchanged-sides': ({ camera, frames, limbs }) => `${camera} a pris la gauche pour la droite dans ${n(frames, 'image')} (${and(limbs.map((limb) => LIMBS[limb]))}) ; cela a été corrigé.`,
}
