import type { FILM_FILE_NOTES } from '../../../../notes/english/film-files.ts'
import { number } from './words.ts'

const KEPT = 'Une doublure avec les mêmes images aux mêmes instants est créée ; l’original est conservé.'

const codecCalled = (codec: string): string => (codec === 'uncompressed' ? 'non compressé' : codec)

export const FRENCH_FILM_FILES: typeof FILM_FILE_NOTES = {
  'repeated-times': ({ frames, first }) => `${frames === 1 ? '1 image a le même instant que l’image précédente' : `${frames} images ont le même instant que l’image précédente`} et ne s’en ${frames === 1 ? 'distingue' : 'distinguent'} pas par le temps. La première est l’image ${first}.`,
  'no-key-frame': () => 'Aucune image n’est marquée comme point de départ possible du décodage.',
  'variable-frame-rate': ({ leastMs, mostMs, gaps }) => `La cadence varie : ${number(leastMs, 1)} à ${number(mostMs, 1)} ms séparent les images.${gaps === 0 ? '' : ` ${gaps === 1 ? '1 intervalle est assez long' : `${gaps} intervalles sont assez longs`} pour une image perdue.`}`,
  rotated: ({ deg }) => `Le film a été pris avec la caméra tournée et est montré tourné de ${deg}° dans le sens horaire.`,
  'pixel-aspect': ({ pixel, shown }) => `Les pixels ne sont pas carrés (${pixel.join(':')}) ; le film est montré étiré à ${shown.join(' × ')}.`,
  interlaced: () => 'Le film est entrelacé : chaque image contient deux instants, ligne par ligne. Les membres rapides présentent des peignes.',
  'high-dynamic-range': ({ transfer }) => `Le film est en grande gamme dynamique (${transfer}) ; les couleurs paraissent pâles sur un écran ordinaire.`,
  'stand-in-maybe': ({ codec }) => `La lecture de ${codecCalled(codec)} dans une fenêtre dépend de cet ordinateur. Là où elle est impossible, une doublure est créée ; l’original est conservé.`,
  'stand-in-needed': ({ codec, codecString, container }) => `Une fenêtre ne peut pas lire ce fichier (${codecCalled(codec)}${codecString === null ? '' : `, ${codecString}`}, dans ${container}) image par image. ${KEPT}`,
  'stand-in-of-cut': () => `Le film a été coupé sans être réencodé et commence par une image dont une fenêtre ne peut pas partir. ${KEPT}`,
  'several-edits': ({ pieces }) => `Une liste de montage assemble ${pieces} morceaux du film.`,
  'edit-rate': () => 'Une liste de montage demande un ralenti ou un accéléré. Les images gardent les instants auxquels elles ont été filmées.',
  'edit-list-trims': ({ hidden, of }) => `Une liste de montage masque ${hidden} images sur ${of} ; elles ne sont pas comptées ici.`,
  'several-video-tracks': ({ tracks }) => `Le fichier contient ${tracks} pistes vidéo ; la première est utilisée.`,
  mirrored: () => 'Le fichier demande à être montré en miroir.',
  'frames-undecodable': ({ frames, of, first, timeS }) => `Sur ${of} images, ${frames} ne ${frames === 1 ? 'peut être décodée' : 'peuvent être décodées'}. La première est l’image ${first}, à ${number(timeS, 3)} s.`,
  'packets-undecodable': ({ packets, lost }) => `Le fichier a ${packets} paquets, dont ${lost} n’${lost === 1 ? 'a' : 'ont'} donné aucune image ; les ${packets - lost} images des autres sont comptées.`,
  'decoding-not-checked': () => 'Il n’a pas été vérifié que chaque image peut être décodée, car ffmpeg n’a pas été trouvé.',
  'decode-order-unknown': () => 'Ce conteneur ne dit pas quand chaque image est montrée. Les instants sont ceux du décodeur ; la taille et l’ordre de stockage des images ne sont pas connus.',
}
