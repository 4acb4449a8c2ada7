import type { PLATE_NOTES, Teachers } from '../../../../notes/english/plates.ts'
import { EVENT, number, n as count } from './words.ts'

const teachersCalled = ({ from, people }: Teachers): string => (from === 'trial' ? 'les plateformes de force de cet essai' : from === 'lab' ? `les plateformes de force de ${people} personnes de ce laboratoire` : 'les marcheurs simulés du laboratoire d’exemple')

export const FRENCH_PLATES: typeof PLATE_NOTES = {
  'steps-put-right': ({ teachers, offsets }) => `Les pas sont déterminés par le mouvement des pieds. D’après ${teachersCalled(teachers)}, ils ont été corrigés : ${offsets.map(({ kind, byMs, sdMs, clockMs, n }) => `${EVENT[kind]}s de ${byMs} ms (ET ${sdMs} ms${clockMs === null ? '' : `, erreur type de leur horloge ${clockMs} ms`}, ${count(n, 'événement')})`).join(', ')}.`,
  'plates-check': ({ isChosen, kinds }) => {
    const why = isChosen ? 'il a été choisi dans ses conditions que le mouvement le fasse' : 'elles sont dans un fichier à part, dont l’horloge n’est pas celle du mouvement, et personne n’a indiqué qu’elles doivent le faire'
    const held = kinds.map(({ kind, lateMs, isEarly, sdMs, n }) => `les ${EVENT[kind]}s sont ${lateMs} ms trop ${isEarly ? 'tôt' : 'tard'} (ET ${sdMs} ms, ${count(n, 'pas', 'pas')})`)
    return `Les plateformes de force de cet essai ne déterminent pas ses pas : ${why}.${held.length === 0 ? '' : ` Par rapport à elles, ${held.join(', ')}.`}`
  },
  'plates-unused': () => 'Aucun pas n’a été déterminé par une plateforme de force : aucune n’a été foulée par un seul pied, dès son contact ou jusqu’à son décollement.',
  'plates-clock': ({ file }) => `${file} ne détermine aucun pas : personne n’a indiqué où se situe l’horloge de ses forces sur celle de la séance, et des plateformes décalées de 50 ms fausseraient de 50 ms.`,
  'plates-elsewhere': ({ plates, movement }) => `Les plateformes de force ne déterminent aucun pas : selon l’horloge indiquée, elles ont enregistré de ${number(plates.fromS, 1)} à ${number(plates.toS, 1)} s, alors que le mouvement va de ${number(movement.fromS, 1)} à ${number(movement.toS, 1)} s.`,
  'plates-disagree-feet': ({ besideCm, lagMs, isEarlier, thereCm }) => `Les plateformes de force ne concordent pas avec les pieds et n’ont pas été utilisées : elles sont chargées à ${besideCm} cm des pieds qui y seraient posés, et un demi-cycle plus ${isEarlier ? 'tôt' : 'tard'} (${lagMs} ms) les autres en sont à ${thereCm} cm : selon l’horloge indiquée, chaque pas serait celui de l’autre pied.`,
  'plates-disagree': ({ pressesBeside, clock }) =>
    `Les plateformes de force ne concordent pas avec les pieds et n’ont pas été utilisées : ${pressesBeside === null ? 'elles placent tous les contacts et tous les décollements également trop tôt ou trop tard' : `sur ${pressesBeside} appuis d’un pied, presque aucun n’était sous un pied seul`}.${clock === null ? '' : ` D’après les accélérations du corps, elles commencent environ ${clock.byMs} ms plus ${clock.isEarlier ? 'tôt' : 'tard'} qu’indiqué.`}`,
}
