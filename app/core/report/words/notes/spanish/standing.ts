import type { STANDING_NOTES } from '../../../../notes/english/standing.ts'
import { F, M, number, plain } from './words.ts'

const joint = (name: 'knee' | 'ankle', side: 'left' | 'right') => (name === 'knee' ? `rodilla ${F[side]}` : `tobillo ${M[side]}`)
const signed = (degrees: number): string => `${degrees < 0 ? '' : '+'}${number(degrees, 1)}°`
const seenBy = (one: { model: string } | { markers: number }): string => ('model' in one ? one.model : `${one.markers} marcadores`)

export const SPANISH_STANDING: typeof STANDING_NOTES = {
  'stands-still': ({ canSet, mostCm }) => `Aquí alguien está de pie quieto: ningún pie se aleja más de ${plain(mostCm)} cm de su sitio, por lo que no hay pasos, ciclos ni parámetros. ${canSet ? 'Para una marcha con los mismos puntos puede fijar las longitudes y la posición de 0°.' : 'No fija nada para una marcha: solo pueden hacerlo puntos del cuerpo, y estos marcadores no lo son.'}`,
  'standing-trial': ({ trial, takenOff }) => `Las longitudes y los pies son los de la prueba de pie «${trial}»${takenOff.length === 0 ? '' : `, y se restó lo que mostraban sus rodillas extendidas y sus pies planos: ${takenOff.map(({ side, joint: name, deg }) => `${joint(name, side)} ${signed(deg)}`).join(', ')}`}.`,
  'standing-bent': ({ trial, side, deg }) => `En la prueba de pie «${trial}», la rodilla ${F[side]} estaba a ${signed(deg)}, más de lo que los puntos se apartan de una extendida: se toma como propio de la persona, y no se restó nada a la rodilla ${F[side]} ni al tobillo ${M[side]}.`,
  'no-standing-trial': () => 'Por eso un tobillo cuenta como 0° cuando talón y dedos extendidos están al mismo nivel bajo una pierna vertical; toda la curva puede estar desplazada unos grados.',
  'standing-beside-file': () => 'Con un archivo suelto no hay prueba de pie.',
  'standing-itself': () => 'Esta es en sí una prueba de pie.',
  'standing-none': () => 'La sesión no tiene ninguna prueba aceptada en la que alguien esté de pie quieto.',
  'standing-not-analysed': ({ trial }) => `La prueba de pie «${trial}» no se ha analizado.`,
  'standing-otherwise': ({ trial, stand, walk }) => `La prueba de pie «${trial}» se midió con otro método (${seenBy(stand)}) que esta (${seenBy(walk)}): mida ambas con el mismo.`,
  'standing-lacks': ({ trial, markers }) => `A la prueba de pie «${trial}» le faltan ${markers.join(', ')}, con los que se midió la marcha: mida ambas con los mismos.`,
  'standing-of-skin': ({ trial }) => `La prueba de pie «${trial}» no es utilizable: ninguno de sus marcadores es un punto del cuerpo de tronco, piernas o pies (los marcadores en la piel no lo son), y solo estos fijan las longitudes y la posición de 0°.`,
  'standing-exchanged': ({ trial }) => `La prueba de pie «${trial}» no es utilizable: visto en la dirección de los pies, en ella la izquierda está a la derecha.`,
  'standing-no-ankles': ({ trial }) => `La prueba de pie «${trial}» no es utilizable: en ella no se ven los dos tobillos.`,
  'standing-moves': ({ trial }) => `La prueba de pie «${trial}» no es utilizable: en ella no se ve que los pies estén quietos.`,
  'standing-not-whole': ({ trial }) => `La prueba de pie «${trial}» no es utilizable: en ella tronco y piernas no se ven enteros.`,
}
