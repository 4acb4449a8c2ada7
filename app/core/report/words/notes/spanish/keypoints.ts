/** Keypoints without their side, and whether they are feminine. */
export const KEYPOINTS: Readonly<Record<string, readonly [name: string, isFeminine?: boolean]>> = {
  nose: ['nariz'], head: ['coronilla'], neck: ['cuello'], 'mid-hip': ['centro de la pelvis'], eye: ['ojo'], 'eye-inner': ['ángulo interno del ojo'], 'eye-outer': ['ángulo externo del ojo'], ear: ['oreja', true], mouth: ['comisura de la boca', true],
  shoulder: ['hombro'], elbow: ['codo'], wrist: ['muñeca', true], pinky: ['meñique'], index: ['índice'], thumb: ['pulgar'], hip: ['cadera', true], knee: ['rodilla', true], ankle: ['tobillo'], 'big-toe': ['dedo gordo del pie'], 'small-toe': ['dedo pequeño del pie'], heel: ['talón'],
}
