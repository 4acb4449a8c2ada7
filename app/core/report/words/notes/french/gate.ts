import { type AnglesOf, boundsOf, type Called, type GATE_NOTES, originsOf } from '../../../../notes/english/gate.ts'
import { and, number, sourcesIn } from './words.ts'

const NAMES = { norm: 'la norme', cohort: 'la cohorte', today: 'la mesure d’aujourd’hui' } as const
const called = (one: Called): string => ('name' in one ? `${one.kind === 'session' ? 'la séance' : 'l’essai'} « ${one.name} »` : NAMES[one.kind])
const of = (one: Called): string => `de ${called(one)}`

const ANGLES: Readonly<Record<AnglesOf, string>> = { vendor: 'du modèle d’un fabricant', opensim: 'de la cinématique inverse d’OpenSim', markers: 'de marqueurs sur la peau', fit: 'd’un corps ajusté à des points', points: 'de points seuls' }
const ORIGINS = { trial: 'les plateformes de force du même essai', lab: 'les plateformes de force d’autres essais de ce laboratoire', usual: 'ce que l’on sait de la méthode' } as const
const ON = { overground: 'au sol', treadmill: 'sur tapis roulant' } as const
const GAIT = { walk: 'une marche', run: 'une course' } as const
const corrected = (by: string | null) => (by === null ? 'tels qu’ils ont été trouvés' : `corrigés d’après ${and(originsOf(by).map((origin) => ORIGINS[origin]))}`)
const zeroOf = (isStanding: boolean) => (isStanding ? 'd’un essai debout' : 'de là où la marche elle-même place 0°')
const pointsOf = (topology: string | null) => topology ?? 'd’un jeu de marqueurs'

export const FRENCH_GATE: typeof GATE_NOTES = {
  'gate-no-angle': (values) => `Aucun angle ${of(values.called)} n’est indiqué : ${{ 'sides-exchanged': 'vu dans la direction des pieds, la gauche s’y trouve à droite ; personne ne sait donc de quel côté serait un angle, ni dans quel sens il irait' }[values.because]}.`,
  'gate-angles': ({ now, theirs, called: other }) => `Les angles d’aujourd’hui viennent ${ANGLES[now]}, ceux ${of(other)} ${ANGLES[theirs]}.`,
  'gate-model-unsaid': ({ called: one, isOfModel }) => (isOfModel ? `Personne n’a indiqué de quel modèle, ni de quels marqueurs ou films, viennent les angles articulaires ${of(one)}.` : `Personne n’a indiqué quel modèle a trouvé les points ${of(one)}.`),
  'gate-model': ({ now, theirs, called: other }) => `La mesure d’aujourd’hui est faite avec ${now}, ${called(other)} avec ${theirs}.`,
  'gate-topology': ({ now, theirs, called: other }) => `La mesure d’aujourd’hui a les points ${pointsOf(now)}, ${called(other)} les points ${pointsOf(theirs)}.`,
  'gate-events-unknown': ({ called: one }) => `Personne ne sait comment les pas ${of(one)} ont été déterminés.`,
  'gate-events': ({ now, theirs, called: other }) => `Les pas d’aujourd’hui sont déterminés par ${sourcesIn(now)}, ceux ${of(other)} par ${sourcesIn(theirs)}.`,
  'gate-correction': ({ now, theirs, called: other }) => `Les temps des pas d’aujourd’hui sont ${corrected(now)}, ceux ${of(other)} ${corrected(theirs)}.`,
  'gate-zero': ({ now, theirs, called: other }) => `Les angles d’aujourd’hui comptent à partir ${zeroOf(now)}, ceux ${of(other)} à partir ${zeroOf(theirs)}.`,
  'gate-movement': ({ now, theirs, called: other }) => `Aujourd’hui, c’est ${GAIT[now]} ; pour ${called(other)}, c’est ${GAIT[theirs]}.`,
  'gate-own-surface-unsaid': () => 'Personne n’a indiqué sur quelle surface l’essai d’aujourd’hui a eu lieu.',
  'gate-surface-unsaid': ({ called: one }) => `Personne n’a indiqué sur quelle surface a eu lieu la mesure pour ${called(one)}.`,
  'gate-surface': ({ now, theirs, called: other }) => `Aujourd’hui, la mesure est ${ON[now]} ; pour ${called(other)}, ${ON[theirs]}.`,
  'gate-speed-unknown': ({ called: one, field }) => `Personne ne connaît la ${field === 'speed' ? 'vitesse' : 'longueur de jambe'} ${of(one)} ; les vitesses ne sont donc pas comparables.`,
  'gate-speed': ({ speed, called: other, ...bounds }) => `La vitesse d’aujourd’hui est de ${number(speed, bounds.decimals)} en unités de √(g·longueur de jambe) ; ${called(other)} demande ${boundsOf(bounds, (value) => number(value, bounds.decimals), { any: 'n’importe laquelle', most: 'au plus', least: 'au moins', to: 'à' })}.`,
}
