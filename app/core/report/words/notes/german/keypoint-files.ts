import { type KEYPOINT_FILE_NOTES, runsCalled } from '../../../../notes/english/keypoint-files.ts'

export const GERMAN_KEYPOINT_FILES: typeof KEYPOINT_FILE_NOTES = {
  'keypoints-unknown-model': ({ points }) => `${points} Punkte je Person gehören zu keinem hier bekannten Modell.`,
  'keypoints-body-25': () => 'Die 25 Punkte können BODY_25 oder BODY_25B sein; dieses Bild zeigt es nicht.',
  'keypoints-no-likelihood': () => 'Es ist nicht angegeben, wie sicher ein Körperpunkt ist: Alle gelten als gleich sicher.',
  'keypoints-likelihood-beyond': () => 'Einige Werte der Sicherheit liegen außerhalb von 0 bis 1; sie gelten als 0 oder 1.',
  'frame-numbers-missing': ({ count, between: [from, to], ...of }) => `Zwischen ${from} und ${to} ${count === 1 ? 'fehlt 1 Bildnummer' : `fehlen ${count} Bildnummern`}: ${runsCalled(of)}.`,
}
