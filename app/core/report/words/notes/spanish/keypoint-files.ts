import { type KEYPOINT_FILE_NOTES, runsCalled } from '../../../../notes/english/keypoint-files.ts'

export const SPANISH_KEYPOINT_FILES: typeof KEYPOINT_FILE_NOTES = {
  'keypoints-unknown-model': ({ points }) => `${points} puntos por persona no corresponden a ningún modelo conocido aquí.`,
  'keypoints-body-25': () => 'Los 25 puntos pueden ser BODY_25 o BODY_25B; esta imagen no lo dice.',
  'keypoints-no-likelihood': () => 'No se indica qué seguridad tiene cada punto del cuerpo: todos se toman por igual de seguros.',
  'keypoints-likelihood-beyond': () => 'Algunos valores de confianza están fuera de 0 a 1; se toman por 0 o 1.',
  'frame-numbers-missing': ({ count, between: [from, to], ...of }) => `Entre ${from} y ${to} ${count === 1 ? 'falta 1 número de imagen' : `faltan ${count} números de imagen`}: ${runsCalled(of)}.`,
}
