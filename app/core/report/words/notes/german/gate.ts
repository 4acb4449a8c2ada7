import { type AnglesOf, boundsOf, type Called, type GATE_NOTES, originsOf } from '../../../../notes/english/gate.ts'
import { and, number, sourcesIn } from './words.ts'

const called = (one: Called): string => ('name' in one ? `${one.kind === 'session' ? 'die Sitzung' : 'der Versuch'} „${one.name}“` : { norm: 'die Norm', cohort: 'die Kohorte', today: 'die heutige Messung' }[one.kind])
const of = (one: Called): string => ('name' in one ? `${one.kind === 'session' ? 'der Sitzung' : 'des Versuchs'} „${one.name}“` : { norm: 'der Norm', cohort: 'der Kohorte', today: 'der heutigen Messung' }[one.kind])

const within = (one: Called): string => ('name' in one ? `${one.kind === 'session' ? 'in der Sitzung' : 'im Versuch'} „${one.name}“` : { norm: 'in der Norm', cohort: 'in der Kohorte', today: 'in der heutigen Messung' }[one.kind])

const ANGLES: Readonly<Record<AnglesOf, string>> = { vendor: 'dem Modell eines Herstellers', opensim: 'inverser Kinematik von OpenSim', markers: 'Markern auf der Haut', fit: 'einem an Körperpunkte angepassten Körper', points: 'Körperpunkten allein' }
const ORIGINS = { trial: 'Kraftmessplatten desselben Versuchs', lab: 'Kraftmessplatten anderer Versuche dieses Labors', usual: 'dem, was über die Methode bekannt ist,' } as const
const ON = { overground: 'auf ebenem Boden', treadmill: 'auf dem Laufband' } as const
const GAIT = { walk: 'Gehen', run: 'Laufen' } as const
const corrected = (by: string | null) => (by === null ? 'so, wie sie gefunden wurden' : `nach ${and(originsOf(by).map((origin) => ORIGINS[origin]))} berichtigt`)
const zeroOf = (isStanding: boolean) => (isStanding ? 'einem Standversuch aus' : 'dort aus, wohin das Gehen selbst 0° legt')
const pointsOf = (topology: string | null) => topology ?? 'eines Markersatzes'

export const GERMAN_GATE: typeof GATE_NOTES = {
  'gate-no-angle': (values) => `Von ${of(values.called)} wird kein Winkel angegeben: ${{ 'sides-exchanged': 'Gesehen in der Richtung, in die die Füße zeigen, liegt links, was rechts sein sollte; daher weiß niemand, von welcher Seite ein Winkel wäre und wohin er ginge' }[values.because]}.`,
  'gate-angles': ({ now, theirs, called: other }) => `Die heutigen Winkel stammen aus ${ANGLES[now]}, die ${of(other)} aus ${ANGLES[theirs]}.`,
  'gate-model-unsaid': ({ called: one, isOfModel }) => (isOfModel ? `Niemand hat angegeben, von welchem Modell und aus welchen Markern oder Filmen die Gelenkwinkel ${of(one)} stammen.` : `Niemand hat angegeben, welches Modell die Punkte ${of(one)} gefunden hat.`),
  'gate-model': ({ now, theirs, called: other }) => `Die heutige Messung ist mit ${now} gemacht, ${called(other)} mit ${theirs}.`,
  'gate-topology': ({ now, theirs, called: other }) => `Die heutige Messung hat die Punkte ${pointsOf(now)}, ${called(other)} die Punkte ${pointsOf(theirs)}.`,
  'gate-events-unknown': ({ called: one }) => `Niemand weiß, wie die Schritte ${of(one)} bestimmt wurden.`,
  'gate-events': ({ now, theirs, called: other }) => `Die heutigen Schritte sind durch ${sourcesIn(now)} bestimmt, die ${of(other)} durch ${sourcesIn(theirs)}.`,
  'gate-correction': ({ now, theirs, called: other }) => `Die Zeiten der heutigen Schritte sind ${corrected(now)}, die ${of(other)} ${corrected(theirs)}.`,
  'gate-zero': ({ now, theirs, called: other }) => `Die heutigen Winkel zählen von ${zeroOf(now)}, die ${of(other)} von ${zeroOf(theirs)}.`,
  'gate-movement': ({ now, theirs, called: other }) => `Heute ist es ${GAIT[now]}, ${within(other)} ${GAIT[theirs]}.`,
  'gate-own-surface-unsaid': () => 'Niemand hat angegeben, auf welchem Untergrund der heutige Versuch stattfand.',
  'gate-surface-unsaid': ({ called: one }) => `Niemand hat angegeben, auf welchem Untergrund ${within(one)} gemessen wurde.`,
  'gate-surface': ({ now, theirs, called: other }) => `Heute wurde ${ON[now]} gemessen, ${within(other)} ${ON[theirs]}.`,
  'gate-speed-unknown': ({ called: one, field }) => `Niemand kennt die ${field === 'speed' ? 'Geschwindigkeit' : 'Beinlänge'} ${of(one)}, daher sind Geschwindigkeiten nicht vergleichbar.`,
  'gate-speed': ({ speed, called: other, ...bounds }) => `Die heutige Geschwindigkeit ist ${number(speed, bounds.decimals)} in Einheiten von √(g·Beinlänge); ${called(other)} verlangt ${boundsOf(bounds, (value) => number(value, bounds.decimals), { any: 'eine beliebige', most: 'höchstens', least: 'mindestens', to: 'bis' })}.`,
}
