import { axisCalled, type MOTION_FILE_NOTES } from '../../../../notes/english/motion-files.ts'
import { n, plain } from './words.ts'

const WRONG = 'los pasos y los ángulos respecto a la vertical son erróneos.'

export const SPANISH_MOTION_FILES: typeof MOTION_FILE_NOTES = {
  'up-axis-by-body': ({ file, axis, usual }) => `Arriba en ${file} es el eje ${axisCalled(axis)}, no ${axisCalled(usual)} como es habitual: el archivo no lo dice, pero la persona está de pie y camina así.`,
  'up-axis-by-plates': ({ file, axis, usual }) => `Arriba en ${file} es el eje ${axisCalled(axis)}, no ${axisCalled(usual)} como es habitual: el archivo no lo dice, pero sus plataformas de fuerza están así.`,
  'up-axis-unsaid': ({ file, axis }) => `Nada dice qué eje de ${file} apunta hacia arriba, y la persona no lo muestra: se supone ${axisCalled(axis)}. Si es otro, ${WRONG}`,
  'up-axis-doubted': ({ file, axis, by, other, shownBy }) => `${by === 'person' ? `Se indicó que arriba en ${file} es el eje ${axisCalled(axis)}` : by === 'plates' ? `Por cómo están sus plataformas de fuerza, arriba en ${file} es el eje ${axisCalled(axis)}` : `${file} indica que arriba es el eje ${axisCalled(axis)}`}, pero ${shownBy === 'body' ? 'la persona está de pie y camina según' : 'por cómo están sus plataformas de fuerza es'} ${axisCalled(other)}: si es así, ${WRONG}`,
  'frames-missing': ({ file, stated, frames }) => `${file} dice tener ${stated} imágenes y tiene ${frames}: falta el final.`,
  'torn-row': ({ file }) => `La última fila de ${file} está cortada y se deja fuera.`,
  'uneven-times': ({ file, hz }) => `Las filas de ${file} están a intervalos de tiempo desiguales; sus ángulos se interpolan entre ellas en línea recta, ${plain(hz)} veces por segundo.`,
  'unnamed-markers': ({ markers }) => `${n(markers, 'marcador no tiene nombre y se deja', 'marcadores no tienen nombre y se dejan')} fuera.`,
  'angles-in-degrees': ({ file, reach }) => `${file} no dice si sus ángulos están en grados o radianes; se toman por grados, porque hay articulaciones que llegan a ${plain(reach)}, lo que ninguna hace en radianes.`,
  'angles-in-radians': ({ file, reach, moved }) => `${file} no dice si sus ángulos están en grados o radianes; se toman por radianes, porque ninguna articulación pasa de ${plain(reach)} y una se mueve ${plain(moved)}, lo que en grados apenas sería un movimiento.`,
  'angles-hardly-degrees': ({ file, reach }) => `${file} indica ángulos en grados, pero ninguna articulación pasa de ${plain(reach)}: si son radianes, cada uno es aquí 57 veces demasiado pequeño.`,
  'angles-no-radians': ({ file, reach }) => `${file} indica ángulos en radianes, pero hay articulaciones que llegan a ${plain(reach)}, más de media vuelta: se toman por grados.`,
}
