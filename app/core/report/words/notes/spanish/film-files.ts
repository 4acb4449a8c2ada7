import type { FILM_FILE_NOTES } from '../../../../notes/english/film-files.ts'
import { number } from './words.ts'

const KEPT = 'Se crea un sustituto con las mismas imágenes en los mismos instantes; el original se conserva.'

const codecCalled = (codec: string): string => (codec === 'uncompressed' ? 'sin comprimir' : codec)

export const SPANISH_FILM_FILES: typeof FILM_FILE_NOTES = {
  'repeated-times': ({ frames, first }) => `${frames === 1 ? '1 imagen tiene el mismo instante que la imagen anterior' : `${frames} imágenes tienen el mismo instante que la imagen anterior`} y no se ${frames === 1 ? 'distingue' : 'distinguen'} de ella por el tiempo. La primera es la imagen ${first}.`,
  'no-key-frame': () => 'Ninguna imagen está marcada como una en la que pueda empezar la descodificación.',
  'variable-frame-rate': ({ leastMs, mostMs, gaps }) => `La frecuencia de imagen varía: entre imágenes hay de ${number(leastMs, 1)} a ${number(mostMs, 1)} ms.${gaps === 0 ? '' : ` ${gaps === 1 ? '1 hueco es bastante largo' : `${gaps} huecos son bastante largos`} para una imagen perdida.`}`,
  rotated: ({ deg }) => `La película se grabó con la cámara girada y se muestra girada ${deg}° en sentido horario.`,
  'pixel-aspect': ({ pixel, shown }) => `Los píxeles no son cuadrados (${pixel.join(':')}); la película se muestra estirada a ${shown.join(' × ')}.`,
  interlaced: () => 'La película está entrelazada: cada imagen contiene dos instantes, línea a línea. Los miembros rápidos muestran peines.',
  'high-dynamic-range': ({ transfer }) => `La película es de alto rango dinámico (${transfer}); en una pantalla corriente los colores se ven pálidos.`,
  'stand-in-maybe': ({ codec }) => `Que una ventana pueda reproducir ${codecCalled(codec)} depende de este ordenador. Donde no pueda, se crea un sustituto; el original se conserva.`,
  'stand-in-needed': ({ codec, codecString, container }) => `Una ventana no puede reproducir este archivo (${codecCalled(codec)}${codecString === null ? '' : `, ${codecString}`}, en ${container}) imagen a imagen. ${KEPT}`,
  'stand-in-of-cut': () => `La película se cortó sin volver a codificarla y empieza en una imagen desde la que una ventana no puede empezar. ${KEPT}`,
  'several-edits': ({ pieces }) => `Una lista de montaje une ${pieces} partes de la película.`,
  'edit-rate': () => 'Una lista de montaje pide cámara lenta o rápida. Las imágenes conservan los instantes en que se grabaron.',
  'edit-list-trims': ({ hidden, of }) => `Una lista de montaje oculta ${hidden} de ${of} imágenes; aquí no se cuentan.`,
  'several-video-tracks': ({ tracks }) => `El archivo contiene ${tracks} pistas de vídeo; se usa la primera.`,
  mirrored: () => 'El archivo pide mostrarse en espejo.',
  'frames-undecodable': ({ frames, of, first, timeS }) => `De ${of} imágenes, ${frames} no se ${frames === 1 ? 'puede' : 'pueden'} descodificar. La primera es la imagen ${first}, a los ${number(timeS, 3)} s.`,
  'packets-undecodable': ({ packets, lost }) => `El archivo tiene ${packets} paquetes, de los que ${lost} no ${lost === 1 ? 'dio' : 'dieron'} ninguna imagen; se cuentan las ${packets - lost} imágenes de los demás.`,
  'decoding-not-checked': () => 'No se comprobó si se puede descodificar cada imagen, porque no se encontró ffmpeg.',
  'decode-order-unknown': () => 'Este contenedor no dice cuándo se muestra cada imagen. Los instantes son los del descodificador; no se conocen el tamaño ni el orden de almacenamiento de las imágenes.',
}
