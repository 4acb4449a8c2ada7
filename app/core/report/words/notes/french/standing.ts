import type { STANDING_NOTES } from '../../../../notes/english/standing.ts'
import { F, M, number, plain } from './words.ts'

const joint = (name: 'knee' | 'ankle', side: 'left' | 'right') => (name === 'knee' ? `genou ${M[side]}` : `cheville ${F[side]}`)
const signed = (degrees: number): string => `${degrees < 0 ? '' : '+'}${number(degrees, 1)}°`
const seenBy = (one: { model: string } | { markers: number }): string => ('model' in one ? one.model : `${one.markers} marqueurs`)

export const FRENCH_STANDING: typeof STANDING_NOTES = {
  'stands-still': ({ canSet, mostCm }) => `Quelqu’un se tient ici immobile : aucun pied ne s’éloigne de plus de ${plain(mostCm)} cm de sa place ; il n’y a donc ni pas, ni cycles, ni paramètres. ${canSet ? 'Pour une marche avec les mêmes points, cela peut fixer les longueurs et la position à 0°.' : 'Cela ne fixe rien pour une marche : seuls des points du corps le peuvent, et ces marqueurs n’en sont pas.'}`,
  'standing-trial': ({ trial, takenOff }) => `Les longueurs et les pieds sont ceux de l’essai debout « ${trial} »${takenOff.length === 0 ? '' : `, et ce que montraient ses genoux tendus et ses pieds à plat a été soustrait : ${takenOff.map(({ side, joint: name, deg }) => `${joint(name, side)} ${signed(deg)}`).join(', ')}`}.`,
  'standing-bent': ({ trial, side, deg }) => `Dans l’essai debout « ${trial} », le genou ${M[side]} était à ${signed(deg)}, plus que l’écart des points à côté d’un genou tendu : cela est considéré comme propre à la personne, et rien n’a été soustrait au genou ${M[side]} ni à la cheville ${F[side]}.`,
  'no-standing-trial': () => 'La cheville est donc comptée à 0° là où talon et orteils tendus sont au même niveau sous une jambe verticale ; toute la courbe peut être décalée de quelques degrés.',
  'standing-beside-file': () => 'Il n’y a pas d’essai debout avec un fichier seul.',
  'standing-itself': () => 'Ceci est lui-même un essai debout.',
  'standing-none': () => 'La séance n’a pas d’essai accepté où quelqu’un se tient immobile.',
  'standing-not-analysed': ({ trial }) => `L’essai debout « ${trial} » n’a pas été analysé.`,
  'standing-otherwise': ({ trial, stand, walk }) => `L’essai debout « ${trial} » a été mesuré par une autre méthode (${seenBy(stand)}) que celui-ci (${seenBy(walk)}) : mesurez les deux de la même façon.`,
  'standing-lacks': ({ trial, markers }) => `Il manque à l’essai debout « ${trial} » ${markers.join(', ')}, par lesquels la marche a été mesurée : mesurez les deux de la même façon.`,
  'standing-of-skin': ({ trial }) => `L’essai debout « ${trial} » n’est pas utilisable : aucun de ses marqueurs n’est un point du corps du tronc, des jambes ou des pieds (les marqueurs sur la peau n’en sont pas), et seuls ceux-ci fixent les longueurs et la position à 0°.`,
  'standing-exchanged': ({ trial }) => `L’essai debout « ${trial} » n’est pas utilisable : vu dans la direction des pieds, la gauche s’y trouve à droite.`,
  'standing-no-ankles': ({ trial }) => `L’essai debout « ${trial} » n’est pas utilisable : les deux chevilles n’y sont pas vues.`,
  'standing-moves': ({ trial }) => `L’essai debout « ${trial} » n’est pas utilisable : on n’y voit pas les pieds rester immobiles.`,
  'standing-not-whole': ({ trial }) => `L’essai debout « ${trial} » n’est pas utilisable : tronc et jambes n’y sont pas vus en entier.`,
}
