import { apartCalled, type CALIBRATION_FILE_NOTES, type LackedPart } from '../../../../notes/english/calibration-files.ts'
import { plain } from './words.ts'

const LACKED: Readonly<Record<LackedPart, readonly [part: string, consequence: string]>> = {
  'picture-size': ['taille de l’image', 'elle ne peut pas être comparée aux films'],
  'image-size': ['taille de l’image', 'elle ne peut pas être comparée aux films'],
  'focal-length': ['distance focale', 'des points ne peuvent pas être projetés'],
  distortion: ['distorsion de l’objectif', 'l’objectif est pris pour exempt de distorsion'],
  pose: ['position et orientation', 'la 3D en a besoin ; des photos ou des points cliqués de la scène peuvent les donner'],
}

export const FRENCH_CALIBRATION_FILES: typeof CALIBRATION_FILE_NOTES = {
  'calibration-lacks': ({ part, cameras }) => `${cameras === null ? 'Indiqué pour aucune caméra' : `Non indiqué pour ${cameras.join(', ')}`} : ${LACKED[part][0]} ; ${LACKED[part][1]}.`,
  'calibration-principal-point': ({ camera, centrePx, sizePx }) => `${camera} : le centre de l’image (${centrePx.join(', ')}) est en dehors de son image${sizePx === null ? '' : ` (${sizePx.join(' × ')})`}.`,
  'calibration-camera-twice': ({ camera }) => `La caméra ${camera} est décrite plus d’une fois.`,
  'calibration-distances': ({ metres, isUnitSaid }) => `Les caméras seraient à ${apartCalled(metres).replace('.', ',')} m les unes des autres${isUnitSaid ? '' : ', si les longueurs étaient en mètres'}.`,
  'calibration-distortion-divided': () => 'La distorsion de l’objectif est probablement 64 fois trop faible : Pose2Sim divise celle de Qualisys par 64 lors de la conversion.',
  'calibration-unit-of-board': () => 'Ses longueurs sont dans l’unité dans laquelle la mire a été mesurée, que le fichier n’indique pas.',
  'calibration-unit-unsaid': () => 'Le fichier n’indique pas l’unité de ses longueurs : elles sont prises pour des mètres.',
  'calibration-in-millimetres': ({ squareMm }) => `Ses longueurs sont prises pour des millimètres, comme FreeMoCap les demande : les cases de la mire sont indiquées à ${plain(squareMm)} mm.`,
  'calibration-marker-cameras': ({ cameras, of }) => `${cameras === 1 ? `1 caméra sur ${of} ne voit que des marqueurs et est laissée` : `${cameras} caméras sur ${of} ne voient que des marqueurs et sont laissées`} de côté.`,
  'calibration-view-turned': ({ cameras }) => `Qualisys Track Manager montre des images tournées (${cameras.map(({ name, deg }) => `${name} de ${plain(deg)}°`).join(', ')}) ; la calibration vaut pour celles qui ne sont pas tournées.`,
}
