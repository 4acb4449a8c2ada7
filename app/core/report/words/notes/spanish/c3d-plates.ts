import type { C3D_PLATE_NOTES } from '../../../../notes/english/c3d-plates.ts'

export const SPANISH_C3D_PLATES: typeof C3D_PLATE_NOTES = {
  'plate-type': ({ plate, type }) => `La plataforma de fuerza ${plate} se deja fuera: es del tipo ${type}; se conocen los tipos 1 a 4.`,
  'plate-channels': ({ plate, needed, channels }) => `La plataforma de fuerza ${plate} se deja fuera: sus ${needed} canales no están todos entre los ${channels} del archivo.`,
  'plate-without-area': ({ plate }) => `La plataforma de fuerza ${plate} se deja fuera: sus esquinas no delimitan ninguna superficie.`,
  'plate-without-matrix': ({ plate }) => `La plataforma de fuerza ${plate} se deja fuera: falta su matriz de calibración de 6 × 6.`,
  'plate-origin-reversed': ({ plate }) => `Plataforma de fuerza ${plate}: el origen se da por encima de la superficie; está por debajo y así se toma.`,
  'plate-unit': ({ plate, unit }) => `Plataforma de fuerza ${plate}: la unidad de sus canales es «${unit}»; se toman por newtons.`,
  'plate-sensors-unknown': ({ plate }) => `Plataforma de fuerza ${plate}: no se indica dónde están sus cuatro sensores, por lo que no hay centro de presión.`,
  'plate-not-empty': ({ plate, frames: [first, last], because, newtons }) => `Plataforma de fuerza ${plate}: las imágenes ${first} a ${last} deben mostrarla vacía, pero ${because === 'rests' ? `sobre ella descansan ${newtons} N` : `después tirarían de ella ${newtons} N`}; no se restó nada.`,
  'plate-action': ({ plate }) => `Plataforma de fuerza ${plate}: sus canales dicen lo que presiona sobre ella; invertidos, dan la fuerza de reacción del suelo.`,
  'plate-pressed-outside': ({ plate, percent }) => `Plataforma de fuerza ${plate}: el centro de presión queda fuera de ella en el ${percent} % de las muestras con carga: esquinas, origen o canales no concuerdan.`,
}
