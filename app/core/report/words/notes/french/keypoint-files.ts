import { type KEYPOINT_FILE_NOTES, runsCalled } from '../../../../notes/english/keypoint-files.ts'

export const FRENCH_KEYPOINT_FILES: typeof KEYPOINT_FILE_NOTES = {
  'keypoints-unknown-model': ({ points }) => `${points} points par personne ne correspondent à aucun modèle connu ici.`,
  'keypoints-body-25': () => 'Les 25 points peuvent être BODY_25 ou BODY_25B ; cette image ne le dit pas.',
  'keypoints-no-likelihood': () => 'Il n’est pas indiqué à quel point un point du corps est sûr : tous sont pris pour également sûrs.',
  'keypoints-likelihood-beyond': () => 'Certaines valeurs de confiance sont en dehors de 0 à 1 ; elles sont prises pour 0 ou 1.',
  'frame-numbers-missing': ({ count, between: [from, to], ...of }) => `Entre ${from} et ${to} il manque ${count === 1 ? '1 numéro d’image' : `${count} numéros d’image`} : ${runsCalled(of)}.`,
}
