import type { BODY_NOTES, BodySize, ExchangedPart, Slips } from '../../../../notes/english/body.ts'
import type { LengthUnit } from '../../../../notes/english/words.ts'
import { SHORTEST_TOLD_M, toldLength } from '../../../../notes/told-length.ts'
import { and, M, F, number, plain } from './words.ts'

const UNITS: Readonly<Record<LengthUnit, string>> = { feet: 'pies', inches: 'pulgadas', metres: 'metros', decimetres: 'decímetros', centimetres: 'centímetros', millimetres: 'milímetros' }
const PARTS: Readonly<Record<ExchangedPart, string>> = { hip: 'la cadera izquierda', shoulder: 'el hombro izquierdo', knee: 'la rodilla izquierda', foot: 'el pie izquierdo' }

const length = (metres: number) => toldLength(metres, 'menos de un milímetro', ',')
const about = (metres: number) => `${metres < SHORTEST_TOLD_M ? '' : 'unos '}${length(metres)}`
const slipsIn = (slips: Slips) => slips.map(([is, takenFor]) => `${UNITS[is]} tomad${is === 'inches' ? 'as' : 'os'} por ${UNITS[takenFor]}`).join(' o ')

const seen = ({ statureM, statedM, byLegM }: BodySize) =>
  `Según estos puntos, la persona mediría ${about(statureM)}${statedM === null ? '' : byLegM === null ? `, y no ${length(statedM)} como se indica` : `, y no ${about(statedM)}, como corresponde a la longitud de pierna indicada de ${length(byLegM)}`}`

function wouldBe({ fitting, statedM }: BodySize): string {
  return fitting.length === 0 ? '' : ` ${statedM === null ? 'Lo habitual sería' : 'Concordaría'}: ${fitting.map(({ slips, statureM }) => `${length(statureM)} (${slipsIn(slips)})`).join(', ')}.`
}

const toddler = ({ statureM, inCentimetresM }: { statureM: number; inCentimetresM: number }) => `El archivo indica pulgadas, según las cuales la persona mediría ${about(statureM)}; en centímetros mediría ${about(inCentimetresM)}, como un niño pequeño`

const NOT_TOLD = 'Longitudes y velocidades de los pasos no se indican; el momento de los pasos y los ángulos de un cuerpo ajustado tampoco son fiables.'
const AS_IF_RIGHT = 'Longitudes y velocidades de los pasos se indican como si la unidad fuera correcta.'

export const SPANISH_BODY: typeof BODY_NOTES = {
  'body-size': (size) => {
    const why = size.fitting.length > 0 ? `están en otra unidad de longitud que la supuesta${size.statedM === null ? '' : ', o lo indicado es de otra persona'}` : 'ninguna otra unidad de longitud usual lo remediaría; quizá pelvis o pies sean otros marcadores de los supuestos'
    return `${seen(size)}: ${why}.${wouldBe(size)} ${NOT_TOLD}`
  },
  'body-size-doubted': (size) => `${seen(size)}${size.statedM === null ? ', como pocas personas' : ', y ninguna otra unidad de longitud lo daría'}.${size.statedM === null ? wouldBe(size) : ''} ${AS_IF_RIGHT}`,
  'body-size-of-toddler': (size) => `${toddler(size)}, y por la edad indicada lo es: los puntos están en otra unidad que la que indica el archivo, o la edad es de otra persona. ${NOT_TOLD}`,
  'body-size-of-toddler-perhaps': (size) => `${toddler(size)}: ambas cosas son posibles. ${AS_IF_RIGHT}`,
  'sides-exchanged': ({ parts }) => {
    const isOfLegs = parts.every((part) => part === 'knee' || part === 'foot')
    const why = isOfLegs ? 'los nombres de los lados están intercambiados, al menos en las piernas' : 'los nombres de los lados están intercambiados, un eje de las coordenadas está invertido (un sistema a izquierdas), o los talones se llaman dedos'
    return `Visto en la dirección de los pies, ${and(parts.map((part) => PARTS[part]))} ${parts.length === 1 ? 'está' : 'están'} en el lado derecho${isOfLegs ? ', mientras una pierna pasa junto a la otra' : ''}: ${why}.`
  },
  'sides-exchanged-untold': () => 'Ángulos, valores característicos, señales a lo largo del ciclo y diferencias entre los lados no se indican; los pasos sí, bajo los lados que dicen los nombres.',
  'other-angles': ({ wanted, given }) => `Este archivo no puede dar los ángulos que se pidieron (${wanted}); estos son de otro tipo (${given}).`,
  'angles-steadied': ({ cutOffHz, usualHz }) => `Los puntos del cuerpo tienen más ruido de lo habitual, vistos frente a huesos de longitud constante, por lo que los ángulos se suavizaron más, como con un paso bajo de ${number(cutOffHz, 1)} Hz en vez de ${plain(usualHz)}: los picos rápidos salen más pequeños de lo que son.`,
  'limit-acts': ({ side, joint, percent }) => `El límite articular impidió que ${joint === 'knee' ? `la rodilla ${F[side]}` : `el codo ${M[side]}`} se doblara hacia ${joint === 'knee' ? 'delante' : 'atrás'} en ${percent === null ? 'menos del 1' : `el ${percent}`} % de las imágenes, por lo que allí el ángulo no viene solo de los puntos del cuerpo.`,
  'feet-turned-back': ({ lessPercent, mostDeg }) => `El modelo que vio los puntos ve los pies girados un ${lessPercent} % menos de lo que están, aproximadamente, según se midió en personas simuladas; en tobillos y pies eso está corregido, hasta ${mostDeg}°. En personas reales nadie lo ha medido.`,
}
