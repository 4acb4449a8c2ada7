import type { FILM_NOTES, Keypoints, Span } from '../../../../notes/english/films.ts'
import { capitalised } from '../../../../first-letter.ts'
import { and, keypointCalled, number } from './words.ts'

const LIMBS = { legs: 'piernas', arms: 'brazos', face: 'cara' } as const

const between = (span: Span): string => (span === null ? 'todo el tiempo' : `entre ${number(span.fromS, 1)} s y ${number(span.toS, 1)} s`)

function wordsFor({ names, count, of }: Keypoints): string {
  if (count === of) return 'la persona'
  return count === names.length ? and(names.map(keypointCalled)) : `${count} de ${of} puntos del cuerpo (${names.map(keypointCalled).join(', ')} …)`
}

export const SPANISH_FILMS: typeof FILM_NOTES = {
  'camera-never-shows': ({ camera }) => `${camera} no muestra nunca a la persona.`,
  'nobody-in-camera': ({ camera, span }) => `No se encontró a nadie en ${camera} ${between(span)}.`,
  'camera-left-out': ({ camera, percent }) => `${camera} se excluyó en el ${percent} % de los puntos que ve: los ve en otro sitio que las demás.`,
  'much-replaced': ({ keypoint, percent }) => `El ${percent} % de los puntos (${keypointCalled(keypoint)}) son huecos rellenados y valores atípicos sustituidos.`,
  'too-short-to-smooth': ({ keypoint, span, frames }) => `${capitalised(keypointCalled(keypoint))}: tal como se midió ${between(span)}; ${frames} imágenes entre huecos son muy pocas para suavizar.`,
  'cameras-disagree-briefly': ({ cameras, px, times, span }) => `${and(cameras)} discrepan un momento hasta en ${px} px, ${times === 1 ? `una vez, ${between(span)}` : `${times} veces, lo más ${between(span)}`}: una de ellas tiene puntos en otro sitio, como donde unos miembros ocultan a otros.`,
  'cameras-disagree': ({ cameras, px, span }) => `${and(cameras)} discrepan en ${px} px${span === null ? '' : ` ${between(span)}`}: calibración o sincronización.`,
  'camera-disagrees': ({ camera, others, px, span }) => `${camera} discrepa de ${and(others)} en ${px} px${span === null ? '' : ` ${between(span)}`}: calibración o sincronización.`,
  nobody: ({ span }) => `La persona no se encuentra en ningún par de cámaras ${between(span)}.`,
  unseen: ({ what, span }) => `Invisible para todas las cámaras, ${between(span)}: ${wordsFor(what)}.`,
  'one-camera': ({ what, span }) => `Visible para una sola cámara, ${between(span)}: ${wordsFor(what)}.`,
  'no-two-agree': ({ what, span, apartPx }) => `Ningún par de cámaras concuerda, ${between(span)}: ${wordsFor(what)}${apartPx === null ? '' : `; las más próximas distan ${apartPx} px`}.`,
  'exchanged-sides': ({ camera, frames, limbs }) => `${camera} tomó la izquierda por la derecha en ${frames} ${frames === 1 ? 'imagen' : 'imágenes'} (${and(limbs.map((limb) => LIMBS[limb]))}); se corrigió.`,
}
