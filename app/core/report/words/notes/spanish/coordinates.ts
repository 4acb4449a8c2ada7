import type { COORDINATE_NOTES } from '../../../../notes/english/coordinates.ts'
import { REPORT_SPANISH } from '../../spanish.ts'
import { number } from './words.ts'

const { angles } = REPORT_SPANISH

interface Names {
  names: readonly string[]
  more: number
}
interface Reach {
  leastDeg: number
  mostDeg: number
}

const listed = ({ names, more }: Names): string => `${names.join(', ')}${more > 0 ? ` y ${more} más` : ''}`
const reach = ({ leastDeg, mostDeg }: Reach) => `de ${number(leastDeg, 0)}° a ${number(mostDeg, 0)}°`

export const SPANISH_COORDINATES: typeof COORDINATE_NOTES = {
  'angles-read': ({ file, both, left, right }) => {
    const parts = [['', both], ['solo a la izquierda ', left], ['solo a la derecha ', right]] as const
    return `Leído de ${file}, en cada una de sus imágenes: ${parts.flatMap(([whose, known]) => (known.length === 0 ? [] : [`${whose}${known.map((angle) => angles[angle].toLowerCase()).join(', ')}`])).join('; ')}.`
  },
  'pelvis-order': ({ file, order }) => `${file} tiene los giros de la pelvis en el orden ${order}: no se sabe en qué orden se suceden en su modelo, por lo que pelvis, tronco y muslos respecto a la sala no se indican.`,
  'pelvis-too-fast': ({ file }) => `Según pelvis_tx y pelvis_tz de ${file}, la persona sería más rápida que nadie: no están en metros y se dejan de lado.`,
  'lengths-by-pelvis': () => 'No se conoce ningún pie: los ciclos son tan largos, y tan rápidos, como avanza la pelvis de contacto a contacto, y las longitudes de paso no se indican.',
  'knees-way-unknown': ({ file, ...of }) => `La flexión de rodilla no se indica: las rodillas de ${file} van ${reach(of)}, lo que no muestra si la flexión cuenta hacia arriba o hacia abajo en su modelo, y el archivo no lo dice.`,
  'knees-way': ({ file, isUp, ...of }) => `Las rodillas de ${file} van ${reach(of)}: la flexión cuenta ${isUp ? 'hacia arriba, como en los modelos de Rajagopal y OpenCap, y se toman tal cual' : 'hacia abajo, como en los modelos gait2354 y gait2392, por lo que se invierten'}.`,
  'way-by-pelvis': ({ file, isSideways }) => `${isSideways ? `La persona de ${file} mira a un lado de su camino` : `${file} no muestra adónde va la persona`}, por lo que se toma como su camino hacia donde mira la pelvis en conjunto: un giro constante hacia un lado no está en su rotación.`,
  'way-turns': ({ file }) => `La persona de ${file} gira: su camino se sigue más despacio que los pasos, y parte de lo que giran pelvis y tronco en ciclos lentos puede tomarse por él.`,
  'coordinates-locked': ({ file, ...of }) => `En ningún punto de ${file} ${of.names.length + of.more === 1 ? 'se mueve esta coordenada' : 'se mueven estas coordenadas'}: ${listed(of)}. Lo que un modelo bloquea no es una medición, y los ángulos correspondientes no se indican.`,
  'columns-unread': ({ file, ...of }) => `De ${file}, ${of.names.length + of.more === 1 ? '1 columna no da' : `${of.names.length + of.more} columnas no dan`} ningún ángulo: ${listed(of)}.`,
}
