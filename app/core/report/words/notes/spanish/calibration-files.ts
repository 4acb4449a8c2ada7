import { apartCalled, type CALIBRATION_FILE_NOTES, type LackedPart } from '../../../../notes/english/calibration-files.ts'
import { plain } from './words.ts'

const LACKED: Readonly<Record<LackedPart, readonly [part: string, consequence: string]>> = {
  'picture-size': ['tamaño de imagen', 'no se puede comparar con las películas'],
  'image-size': ['tamaño de imagen', 'no se puede comparar con las películas'],
  'focal-length': ['distancia focal', 'no se pueden proyectar puntos'],
  distortion: ['distorsión de la lente', 'se supone que la lente no tiene'],
  pose: ['posición y orientación', 'el 3D las necesita; las pueden dar fotos o puntos de la escena marcados con clics'],
}

export const SPANISH_CALIBRATION_FILES: typeof CALIBRATION_FILE_NOTES = {
  'calibration-lacks': ({ part, cameras }) => `No indicado ${cameras === null ? 'para ninguna cámara' : `para ${cameras.join(', ')}`}: ${LACKED[part][0]}; ${LACKED[part][1]}.`,
  'calibration-principal-point': ({ camera, centrePx, sizePx }) => `${camera}: el centro de la imagen (${centrePx.join(', ')}) queda fuera de su imagen${sizePx === null ? '' : ` (${sizePx.join(' × ')})`}.`,
  'calibration-camera-twice': ({ camera }) => `La cámara ${camera} se describe más de una vez.`,
  'calibration-distances': ({ metres, isUnitSaid }) => `Las cámaras distarían ${apartCalled(metres).replace('.', ',')} m entre sí${isUnitSaid ? '' : ', si las longitudes fueran metros'}.`,
  'calibration-distortion-divided': () => 'La distorsión de la lente es probablemente 64 veces demasiado débil: Pose2Sim divide la de Qualisys por 64 al convertirla.',
  'calibration-unit-of-board': () => 'Sus longitudes están en la unidad en que se midió el tablero, que el archivo no indica.',
  'calibration-unit-unsaid': () => 'El archivo no indica qué unidad tienen sus longitudes: se toman por metros.',
  'calibration-in-millimetres': ({ squareMm }) => `Sus longitudes se toman por milímetros, como los pide FreeMoCap: las casillas del tablero se indicaron con ${plain(squareMm)} mm.`,
  'calibration-marker-cameras': ({ cameras, of }) => `${cameras} de ${of} cámaras ${cameras === 1 ? 'solo ve marcadores y se deja' : 'solo ven marcadores y se dejan'} fuera.`,
  'calibration-view-turned': ({ cameras }) => `Qualisys Track Manager muestra imágenes giradas (${cameras.map(({ name, deg }) => `${name} ${plain(deg)}°`).join(', ')}); la calibración vale para las no giradas.`,
}
