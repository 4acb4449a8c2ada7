import type { STRIDE_NOTES } from '../../../../notes/english/strides.ts'
import { M, n, number, plain } from './words.ts'

const OF_GAIT = { walk: 'de marche', run: 'de course' } as const
const GAIT = { walk: 'la marche', run: 'la course' } as const

export const FRENCH_STRIDES: typeof STRIDE_NOTES = {
  'stride-turns': ({ turnDeg }) => `une rotation du corps de ${number(turnDeg, 0)}°`,
  'stride-between-gaits': () => 'entre la marche et la course',
  'stride-of-other-gait': ({ gait, n: count, counts }) => `un cycle ${OF_GAIT[gait]} : les moyennes sont celles des ${count} cycles ${OF_GAIT[counts]}`,
  'stride-out-of-rhythm': ({ tookS, usualS, isLong }) => `il dure ${number(tookS, 2)} s, les autres ${number(usualS, 2)} s, comme s’il ${isLong ? 'manquait un contact' : 'y avait un contact de trop'}`,
  'no-whole-stride': ({ events }) => `Des pas, il y a ${n(events, 'événement')}, mais aucun cycle entier du contact d’un pied au suivant : il n’y a ni cycles ni paramètres.`,
  'all-strides-left-out': () => 'Tous les cycles sont écartés : il n’y a donc ni moyennes ni paramètres.',
  'two-gaits': ({ walks, runs, counts, isChosen }) => `Il y a ici de la marche et de la course : parmi les cycles des deux côtés, ${walks} sont de marche et ${runs} de course, avec une phase de vol. Ce sont deux allures, dont il n’y a pas de moyenne commune : paramètres, courbes et constats ne sont que ceux de ${GAIT[counts]}, ${isChosen ? 'comme choisi' : 'la plus représentée'}.`,
  'gait-not-there': ({ counts }) => `Les moyennes devaient être celles de ${GAIT[counts]}, mais aucun cycle ici n’est ${OF_GAIT[counts]} : elles portent sur ce qu’il y a.`,
  'gait-not-apart': ({ walks, runs, counts, fewest }) => {
    const [others, other] = counts === 'run' ? [walks, OF_GAIT.walk] : [runs, OF_GAIT.run]
    return `Les moyennes devaient être celles de ${GAIT[counts]}, mais parmi les cycles des deux côtés ${walks} ${walks === 1 ? 'est' : 'sont'} de marche et ${runs} de course : moins de ${fewest} ne se distinguent pas d’un faux pas, donc ${others === 1 ? 'celui' : 'ceux'} ${other} ${others === 1 ? 'est aussi compté' : 'sont aussi comptés'} dans les moyennes.`
  },
  'toes-under-floor': ({ side, lowerMm }) => `Le marqueur des orteils du pied ${M[side]} passe ${lowerMm} mm plus bas pendant l’oscillation qu’à l’appui : le sol n’est pas horizontal dans ces coordonnées, ou le marqueur n’est pas là où on le suppose. La hauteur des orteils au-dessus du sol n’est pas indiquée pour ce pied.`,
  'no-treadmill': ({ beltMps, roomMps }) => `Une vitesse de tapis a été indiquée (${plain(beltMps)} m/s), mais la personne vue ici se déplace dans la pièce à ${number(roomMps, 1)} m/s : ce n’était pas un tapis roulant, ou les marqueurs ont été déplacés avec elle. Longueurs et vitesses des pas ne sont pas indiquées.`,
  'belt-unsaid': () => 'Personne n’a indiqué la vitesse du tapis : longueurs et vitesses des pas ne sont donc pas connues.',
  'normalised-cycle': () => 'Les deux pieds touchent le sol à la première image et à la dernière, et jamais ailleurs : c’est un cycle de chaque côté, ramené à la même longueur, et non un enregistrement dans le temps. Ses secondes n’en sont pas ; la place des pas est donc donnée en pour cent du cycle, et durées, cadence, longueurs et vitesses ne sont pas indiquées : seulement les angles sur le cycle et des pour cent de celui-ci.',
}
