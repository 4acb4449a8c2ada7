import type { DATA_FILE_NOTES, PhotoEnd } from '../../../../notes/english/data-files.ts'
import { toldCount } from '../../../../told-count.ts'
import { toldMegabytes } from '../../../../told-megabytes.ts'
import { plain } from './words.ts'

const PHOTO_END: Readonly<Record<PhotoEnd, string>> = { jpeg: 'la marca de fin de imagen', png: 'el bloque IEND' }

export const SPANISH_DATA_FILES: typeof DATA_FILE_NOTES = {
  'read-in-part': ({ bytes, of }) => `Aquí solo se leyeron los primeros ${toldMegabytes(bytes, ',')} MB de ${toldMegabytes(of, ',')} MB; los números son estimaciones.`,
  'records-uncounted': () => 'El archivo es demasiado grande para contar aquí sus registros.',
  'trc-marker-count': ({ stated, markers }) => `NumMarkers indica ${stated}; la cuarta línea nombra ${markers} marcadores.`,
  'trc-frame-count': ({ stated, rows }) => `NumFrames indica ${stated}; el archivo contiene ${rows} filas.`,
  'trc-columns': ({ columns, markers }) => `La primera fila tiene ${columns} columnas; ${markers} marcadores requieren ${2 + 3 * markers}.`,
  'trc-broken-row': ({ line }) => `La línea ${line} no empieza por un número de imagen y un tiempo.`,
  'trc-units': ({ unit }) => (unit === '' ? 'El archivo no indica ninguna unidad de longitud.' : `La unidad de longitud es «${unit}», no m, cm ni mm.`),
  'trc-marker-twice': ({ marker }) => `El nombre de marcador «${marker}» aparece más de una vez.`,
  'trc-rate-disagrees': ({ stated, measured }) => `DataRate indica ${plain(stated)} Hz; la columna del tiempo ${measured === null ? 'no avanza' : `avanza a ${plain(measured)} Hz`}.`,
  'mot-row-count': ({ stated, rows }) => `nRows indica ${stated}; el archivo contiene ${rows} filas.`,
  'mot-column-count': ({ stated, columns }) => `nColumns indica ${stated}; la línea de etiquetas nombra ${columns} columnas.`,
  'mot-no-time': ({ column }) => `La primera columna es «${column}», no «time».`,
  'mot-angle-unit': () => 'El encabezado no dice si los ángulos están en grados o en radianes.',
  'anc-channel-count': ({ stated, channels }) => `#Channels indica ${stated}; la línea «Name» nombra ${channels}.`,
  'anc-mixed-rates': () => 'Los canales tienen frecuencias distintas; las filas siguen la más rápida.',
  'anc-cut-short': ({ stated, lastS }) => `El encabezado anuncia ${plain(stated)} s; la última muestra está en ${plain(lastS)} s.`,
  'forces-sample-count': ({ stated, rows }) => `NumberOfSamples indica ${stated}; el archivo contiene ${rows} filas.`,
  'table-ragged': ({ line, columns }) => `La línea ${line} no tiene ${columns === 1 ? 'la' : 'las'} ${toldCount(columns)} ${columns === 1 ? 'columna' : 'columnas'} de la primera.`,
  'table-no-header': () => 'La primera línea contiene números, por lo que las columnas no tienen nombre.',
  'rr-implausible': ({ count, leastMs, mostMs, first }) => `${toldCount(count)} ${count === 1 ? 'valor no es un intervalo' : 'valores no son intervalos'} entre latidos (${leastMs} a ${mostMs} ms); el primero es ${plain(first)}.`,
  'rr-not-a-number': ({ lines }) => `${toldCount(lines)} ${lines === 1 ? 'línea no contiene' : 'líneas no contienen'} ningún número.`,
  'training-no-time': () => 'Ningún punto del recorrido dice cuándo se registró.',
  'photo-truncated': ({ format }) => `Falta el final de la foto (falta ${PHOTO_END[format]}): su parte inferior puede ser gris.`,
}
