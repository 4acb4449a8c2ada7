import { numberWith } from '../../written-number.ts'
import { type AnglePhrase, composed, type Language } from './compose.ts'

type Side = 'left' | 'right'
const sided = (of: (side: Side) => string) => ({ left: of('left'), right: of('right') })
const both = (words: string) => ({ left: words, right: words })
const opposite = { left: 'right', right: 'left' } as const
const M = { left: 'izquierdo', right: 'derecho' } as const
const F = { left: 'izquierda', right: 'derecha' } as const
const ASIDE = { left: 'a la izquierda', right: 'a la derecha' } as const
const TOWARDS = { left: 'hacia la izquierda', right: 'hacia la derecha' } as const

interface Part {
  subject: (side: Side) => string
  of: (side: Side) => string
}
const EL = (noun: string): Part => ({ subject: (side) => `el ${noun} ${M[side]}`, of: (side) => `del ${noun} ${M[side]}` })
const LA = (noun: string): Part => ({ subject: (side) => `la ${noun} ${F[side]}`, of: (side) => `de la ${noun} ${F[side]}` })
const SIDE_OF_PELVIS: Part = { subject: (side) => `el lado ${M[side]} de la pelvis`, of: (side) => `del lado ${M[side]} de la pelvis` }

const phrase = ({ subject, of }: Part, more: string, less: string, [moreNoun, lessNoun]: readonly [string, string], verb = 'está'): AnglePhrase => ({ subject: sided(subject), verb, more: both(more), less: both(less), moreNamed: sided((side) => `${moreNoun} ${of(side)}`), lessNamed: sided((side) => `${lessNoun} ${of(side)}`) })
const whole = (subject: string, state: string, more: (side: Side) => string, less: (side: Side) => string, noun: string): AnglePhrase => ({ subject: both(subject), verb: 'está', more: sided((side) => `más ${state} ${more(side)}`), less: sided((side) => `más ${state} ${less(side)}`), moreNamed: sided((side) => `más ${noun} ${more(side)}`), lessNamed: sided((side) => `más ${noun} ${less(side)}`), isWhole: true })
const bending = (part: Part, ending: 'o' | 'a') => phrase(part, `más flexionad${ending}`, `menos flexionad${ending}`, ['más flexión', 'menos flexión'])
const abducting = (part: Part) => phrase(part, 'más en aducción', 'más en abducción', ['más aducción', 'más abducción'])
const turning = (part: Part, ending: 'o' | 'a') => phrase(part, `más girad${ending} hacia dentro`, `más girad${ending} hacia fuera`, ['más rotación interna', 'más rotación externa'])

const [SHOULDER, HIP, THIGH, KNEE, ANKLE, FOOT, ARM, ELBOW] = [EL('hombro'), LA('cadera'), EL('muslo'), LA('rodilla'), EL('tobillo'), EL('pie'), EL('brazo'), EL('codo')]

const usual = (what: string): Language['usual']['sides'] => ({
  untold: 'muy pocos datos para decir cuánto varía de costumbre',
  beyond: (family) => `${what} hasta ${family}`,
  held: (family, why) => `posible: más que ${what} de hasta ${family}, ${why}`,
  possible: (single, family) => `posible: solo en este punto es habitual hasta ${single}, en el mayor de todos hasta ${family}`,
  within: (family) => `dentro de ${what} de hasta ${family}`,
})

const LANGUAGE: Language = {
  number: numberWith(','),
  and: 'y',
  or: 'o',
  next: '; ',
  angles: {
    'pelvis-tilt': whole('la pelvis', 'inclinada', () => 'hacia delante', () => 'hacia atrás', 'inclinación de la pelvis'),
    'pelvis-obliquity': phrase(SIDE_OF_PELVIS, 'más alto', 'más bajo', ['posición más alta', 'posición más baja']),
    'pelvis-rotation': phrase(SIDE_OF_PELVIS, 'más adelantado', 'más atrasado', ['posición más adelantada', 'posición más atrasada']),
    'trunk-lean': whole('el tronco', 'inclinado', () => 'hacia delante', () => 'hacia atrás', 'inclinación del tronco'),
    'trunk-side-lean': whole('el tronco', 'inclinado', (side) => TOWARDS[side], (side) => TOWARDS[opposite[side]], 'inclinación del tronco'),
    'trunk-rotation': phrase(SHOULDER, 'más adelantado', 'más atrasado', ['posición más adelantada', 'posición más atrasada']),
    'hip-flexion': bending(HIP, 'a'),
    'hip-adduction': abducting(HIP),
    'hip-rotation': turning(HIP, 'a'),
    'thigh-flexion': phrase(THIGH, 'más adelantado', 'más atrasado', ['posición más adelantada', 'posición más atrasada']),
    'knee-flexion': bending(KNEE, 'a'),
    'knee-adduction': abducting(KNEE),
    'knee-rotation': turning(KNEE, 'a'),
    'ankle-flexion': phrase(ANKLE, 'más en dorsiflexión', 'más en flexión plantar', ['más dorsiflexión', 'más flexión plantar']),
    'ankle-adduction': phrase(ANKLE, 'más en inversión', 'más en eversión', ['más inversión', 'más eversión']),
    'ankle-rotation': turning(ANKLE, 'o'),
    'foot-progression': phrase(FOOT, 'más girado hacia dentro', 'más girado hacia fuera', ['más giro hacia dentro', 'más giro hacia fuera']),
    'foot-pitch': phrase(FOOT, 'más inclinado con los dedos hacia arriba', 'más inclinado con los dedos hacia abajo', ['más inclinación con los dedos hacia arriba', 'más inclinación con los dedos hacia abajo']),
    'shoulder-flexion': phrase(ARM, 'más adelantado', 'más atrasado', ['posición más adelantada', 'posición más atrasada']),
    'shoulder-adduction': phrase(ARM, 'más cerca del cuerpo', 'más lejos del cuerpo', ['acercamiento', 'alejamiento']),
    'elbow-flexion': bending(ELBOW, 'o'),
  },
  clause: ({ subject, verb, amount, state, when }) => `${subject} ${verb} ${amount} ${state} ${when}`,
  phases: { loading: 'en la respuesta a la carga', 'mid-stance': 'en el apoyo medio', 'terminal-stance': 'en el apoyo terminal', 'pre-swing': 'en la preoscilación', 'initial-swing': 'en la oscilación inicial', 'mid-swing': 'en la oscilación media', 'terminal-swing': 'en la oscilación terminal' },
  throughout: 'en todo el ciclo',
  plain: {
    clause: ({ subject, verb, amount, state, than, when }) => `${subject} ${verb} ${amount} ${state} ${than}, ${when}`,
    when: { swing: 'cuando la pierna avanza', ground: 'cuando el pie está en el suelo', both: 'al caminar' },
    angles: {
      'hip-adduction': { subject: sided((side) => `la pierna ${F[side]}`), verb: 'está', more: both('más hacia dentro'), less: both('más hacia fuera') },
      'knee-adduction': { subject: sided((side) => `la parte baja de la pierna ${F[side]}`), verb: 'está', more: both('más hacia dentro'), less: both('más hacia fuera') },
      'ankle-flexion': { subject: sided((side) => `el pie ${M[side]}`), verb: 'está', more: both('más doblado hacia la espinilla'), less: both('más estirado lejos de la espinilla') },
      'ankle-adduction': { subject: sided((side) => `la planta del pie ${M[side]}`), verb: 'está', more: both('más girada hacia dentro'), less: both('más girada hacia fuera') },
    },
  },
  ofLeg: (side) => `de la pierna ${F[side]}`,
  than: {
    earlier: (count) => (count === 1 ? 'que en la sesión anterior' : `que en las ${count} sesiones anteriores`),
    session: (name) => `que en la sesión «${name}»`,
    trial: (name) => `que en la prueba «${name}»`,
    people: (name, count, areOthers) => `que en las ${count} ${areOthers ? 'demás ' : ''}personas de «${name}»`,
    otherSide: (side) => `que ${ASIDE[side]}`,
    otherLeg: (side) => `que en la misma parte del ciclo de la pierna ${F[side]}`,
    otherPart: (angle, side) => `que ${angle === 'trunk-rotation' ? SHOULDER.subject(side) : `el lado ${M[side]}`} en la misma parte del ciclo de la pierna ${F[side]}`,
    otherLean: (towards, leg) => `que ${TOWARDS[towards]} en la misma parte del ciclo de la pierna ${F[leg]}`,
  },
  main: ({ clause, than, value, reference, at, usual: words, showing, of }) => `${clause} ${than} (${value} en lugar de ${reference}${at === null ? '' : ` ${at}`}; ${words}), en ${showing} de ${of} ${of === 1 ? 'ciclo' : 'ciclos'}`,
  at: (percent) => `al ${percent} % del ciclo, donde la diferencia es mayor`,
  share: (percent) => `supone el ${percent} % de la puntuación de la marcha al cuadrado`,
  with: (named) => `se suma: ${named}`,
  usual: {
    sessions: usual('la variación habitual de esta medición'),
    sides: usual('la diferencia habitual entre los dos lados'),
    people: {
      untold: 'muy pocos datos para decir cuánto difieren entre sí',
      beyond: (family) => `hasta ${family} es habitual entre ellas`,
      held: (family, why) => `posible: más que los ${family} como máximo habituales entre ellas, ${why}`,
      possible: (single, family) => `posible: solo en este ángulo es habitual entre ellas hasta ${single}, en alguno hasta ${family}`,
      within: (family) => `dentro de los ${family} como máximo habituales entre ellas`,
    },
  },
  heldBack: { oneStride: 'pero un solo ciclo no dice cuánto difieren los ciclos', measurement: 'pero medir otra vez a la misma persona podría diferir otro tanto', events: (ms) => `pero el azar y unos contactos determinados ${ms} ms de otro modo podrían fingirlo juntos` },
  seenBy: (cameras, isOne) => `visto por ${cameras} ${isOne ? 'cámara' : 'cámaras'}`,
  reprojection: (px) => `error de reproyección ${px} px`,
  care: (doubts) => `Debe tomarse con cautela: ${doubts}.`,
  drift: ({ clause, value, reference, strides, seconds, perMinute, low, high }) => `${clause} al final que al principio (${value} en lugar de ${reference}, ${strides} ciclos en ${seconds} s): ${perMinute} por minuto, con un 95 % entre ${low} y ${high}`,
  driftVerdict: { drifts: 'es más de lo que el azar da a cualquiera de las curvas', possible: 'posible: más de lo que el azar da solo a este punto, no más que a uno de tantos', steady: 'no más de lo que da el azar' },
  driftInstead: { drifts: 'más que azar', possible: 'solo posible', steady: 'no más de lo que da el azar' },
  doubts: {
    fewStrides: (count, side) => `solo ${count} ${count === 1 ? 'ciclo' : 'ciclos'} ${side ? ASIDE[side] : 'de este lado'}`,
    fewSessions: (count) => `solo ${count} ${count === 1 ? 'sesión anterior' : 'sesiones anteriores'}`,
    oneAgainstOne: () => 'una medición se compara con una sola',
    fewCameras: (least) => `a ratos ${least === 1 ? 'solo lo vio una cámara' : `solo lo vieron ${least} cámaras`}`,
    reprojection: (px) => `las cámaras discrepan en ${px} px`,
    interpolated: (percent) => `el ${percent} % de sus puntos está completado`,
    events: (ms) => `los contactos solo se conocen con ${ms} ms de margen`,
    fewShow: (showing, of) => (showing === 0 ? `ninguno de ${of} ciclos lo muestra` : `solo ${showing} de ${of} ciclos lo ${showing === 1 ? 'muestra' : 'muestran'}`),
    mayBeChance: () => 'es posible, no está demostrado',
    mayBeNothing: (low, high) => `puede que no haya diferencia (con un 95 % está entre ${low} y ${high})`,
    untried: () => 'aún no se ha comprobado si se mantiene',
  },
  instead: { beyond: 'más que la variación habitual', possible: 'solo posible', within: 'dentro de la variación habitual', 'too-little-data': 'más de lo que dicen los datos' },
  flip: (instead, checks) => `sería ${instead} ${checks}`,
  ofChecks: (count, of) => `en ${count} de las ${of} comprobaciones`,
  checks: {
    events: (ms, isLater) => `con contactos ${ms} ms ${isLater ? 'más tarde' : 'antes'}`,
    filter: (hz, isHigher, isTodayAlone) => `con un filtro ${hz} Hz más ${isHigher ? 'alto' : 'bajo'}${isTodayAlone ? ' solo hoy' : ''}`,
    without: (what) => `sin ${what}`,
    against: (what) => `frente a ${what}`,
  },
}

export const SPANISH = composed(LANGUAGE)
