import { type AnglesOf, boundsOf, type Called, type GATE_NOTES, originsOf } from '../../../../notes/english/gate.ts'
import { and, number, sourcesIn } from './words.ts'

const NAMES = { norm: 'la norma', cohort: 'la cohorte', today: 'la medición de hoy' } as const
const called = (one: Called): string => ('name' in one ? `${one.kind === 'session' ? 'la sesión' : 'la prueba'} «${one.name}»` : NAMES[one.kind])
const of = (one: Called): string => `de ${called(one)}`

const ANGLES: Readonly<Record<AnglesOf, string>> = { vendor: 'del modelo de un fabricante', opensim: 'de la cinemática inversa de OpenSim', markers: 'de marcadores en la piel', fit: 'de un cuerpo ajustado a puntos', points: 'solo de puntos' }
const ORIGINS = { trial: 'las plataformas de fuerza de la misma prueba', lab: 'las plataformas de fuerza de otras pruebas de este laboratorio', usual: 'lo que se sabe del método' } as const
const ON = { overground: 'sobre el suelo', treadmill: 'en cinta' } as const
const GAIT = { walk: 'una marcha', run: 'una carrera' } as const
const corrected = (by: string | null) => (by === null ? 'tal como se hallaron' : `corregidos según ${and(originsOf(by).map((origin) => ORIGINS[origin]))}`)
const zeroOf = (isStanding: boolean) => (isStanding ? 'una prueba de pie' : 'donde la propia marcha pone 0°')
const pointsOf = (topology: string | null) => topology ?? 'de un juego de marcadores'

export const SPANISH_GATE: typeof GATE_NOTES = {
  'gate-no-angle': (values) => `No se indica ningún ángulo ${of(values.called)}: ${{ 'sides-exchanged': 'visto en la dirección de los pies, la izquierda está a la derecha, por lo que nadie sabe de qué lado sería un ángulo ni hacia dónde iría' }[values.because]}.`,
  'gate-angles': ({ now, theirs, called: other }) => `Los ángulos de hoy vienen ${ANGLES[now]}, los ${of(other)} ${ANGLES[theirs]}.`,
  'gate-model-unsaid': ({ called: one, isOfModel }) => (isOfModel ? `Nadie ha indicado de qué modelo, ni de qué marcadores o películas, son los ángulos articulares ${of(one)}.` : `Nadie ha indicado qué modelo halló los puntos ${of(one)}.`),
  'gate-model': ({ now, theirs, called: other }) => `La medición de hoy está hecha con ${now}, ${called(other)} con ${theirs}.`,
  'gate-topology': ({ now, theirs, called: other }) => `La medición de hoy tiene los puntos ${pointsOf(now)}, ${called(other)} los puntos ${pointsOf(theirs)}.`,
  'gate-events-unknown': ({ called: one }) => `Nadie sabe cómo se determinaron los pasos ${of(one)}.`,
  'gate-events': ({ now, theirs, called: other }) => `Los pasos de hoy están determinados por ${sourcesIn(now)}, los ${of(other)} por ${sourcesIn(theirs)}.`,
  'gate-correction': ({ now, theirs, called: other }) => `Los tiempos de los pasos de hoy están ${corrected(now)}, los ${of(other)} ${corrected(theirs)}.`,
  'gate-zero': ({ now, theirs, called: other }) => `Los ángulos de hoy cuentan desde ${zeroOf(now)}, los ${of(other)} desde ${zeroOf(theirs)}.`,
  'gate-movement': ({ now, theirs, called: other }) => `Hoy es ${GAIT[now]}; en ${called(other)}, ${GAIT[theirs]}.`,
  'gate-own-surface-unsaid': () => 'Nadie ha indicado sobre qué superficie fue la prueba de hoy.',
  'gate-surface-unsaid': ({ called: one }) => `Nadie ha indicado sobre qué superficie se midió en ${called(one)}.`,
  'gate-surface': ({ now, theirs, called: other }) => `Hoy se midió ${ON[now]}; en ${called(other)}, ${ON[theirs]}.`,
  'gate-speed-unknown': ({ called: one, field }) => `Nadie conoce la ${field === 'speed' ? 'velocidad' : 'longitud de pierna'} ${of(one)}, por lo que las velocidades no son comparables.`,
  'gate-speed': ({ speed, called: other, ...bounds }) => `La velocidad de hoy es ${number(speed, bounds.decimals)} en unidades de √(g·longitud de pierna); ${called(other)} pide ${boundsOf(bounds, (value) => number(value, bounds.decimals), { any: 'cualquiera', most: 'como máximo', least: 'al menos', to: 'a' })}.`,
}
