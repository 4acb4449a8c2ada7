import type { C3D_FILE_NOTES, UnreadBecause } from '../../../../notes/english/c3d-files.ts'
import { plain } from './words.ts'

const because = (one: UnreadBecause): string =>
  one.why === 'type' ? `su tipo de datos es ${plain(one.type)}, no −1, 1, 2 o 4` : one.why === 'dimensions' ? `tiene ${one.dimensions} dimensiones y se permiten 7` : `sus datos (${one.values.length === 0 ? '1 valor' : `${one.values.join(' × ')} valores`}) pasan del final de su entrada`

export const SPANISH_C3D_FILES: typeof C3D_FILE_NOTES = {
  'c3d-parameter-unreadable': ({ name, reason }) => `El parámetro ${name} se deja fuera: ${because(reason)}.`,
  'c3d-parameter-chain-broken': ({ name }) => `La entrada que sigue a ${name} quedaría fuera de la sección de parámetros; lo que viene después no se lee.`,
  'c3d-rate-disagrees': ({ header, parameter }) => `El encabezado indica ${plain(header)} Hz y POINT:RATE ${plain(parameter)} Hz; se toma POINT:RATE.`,
  'c3d-point-count-disagrees': ({ header, parameter }) => `El encabezado indica ${header} puntos y POINT:USED ${parameter}; se sigue el encabezado.`,
  'c3d-labels-missing': ({ points, labels }) => `Para ${points} puntos hay ${labels} etiquetas; los demás no tienen nombre.`,
  'c3d-analog-count-disagrees': ({ header, channels, samples }) => `El encabezado indica ${header} muestras analógicas por imagen; en el archivo caben ${channels} canales de ${samples} muestras, es decir, ${channels * samples}.`,
  'c3d-data-start-disagrees': ({ header, parameter }) => `El encabezado sitúa los datos en el bloque ${header} y POINT:DATA_START en el ${parameter}; se sigue el encabezado.`,
  'c3d-scale-disagrees': ({ header, parameter }) => `El encabezado multiplica los puntos por ${plain(header)} y POINT:SCALE por ${plain(parameter)}; se sigue el encabezado.`,
  'c3d-no-unit': () => 'POINT:UNITS no dice en qué unidad están los puntos; se suponen milímetros.',
  'c3d-points-at-zero': ({ count }) => `${count === 1 ? '1 posición es' : `${count} posiciones son`} exactamente 0, 0, 0 y no ${count === 1 ? 'la ve ninguna cámara; se da' : 'las ve ninguna cámara; se dan'} por ${count === 1 ? 'perdida' : 'perdidas'}.`,
  'c3d-points-perhaps-modelled': ({ count, names }) => `${count === 1 ? '1 punto se llama como los modelos llaman a un resultado' : `${count} puntos se llaman como los modelos llaman a sus resultados`} (${names.join(', ')}), pero POINT:ANGLES y las listas semejantes no ${count === 1 ? 'lo nombran; se lee como una posición' : 'los nombran; se leen como posiciones'}.`,
  'c3d-marker-twice': ({ count, names }) => `${count === 1 ? '1 marcador tiene el mismo nombre que otro; se llama' : `${count} marcadores tienen el mismo nombre que otro; se llaman`} ${names.join(', ')}${count > names.length ? ' …' : ''}.`,
}
