import { numberWith } from '../../written-number.ts'
import { type AnglePhrase, composed, type Language } from './compose.ts'

type Side = 'left' | 'right'
const sided = (of: (side: Side) => string) => ({ left: of('left'), right: of('right') })
const both = (words: string) => ({ left: words, right: words })
const opposite = { left: 'right', right: 'left' } as const
const M = { left: 'gauche', right: 'droit' } as const
const F = { left: 'gauche', right: 'droite' } as const
const ASIDE = { left: 'à gauche', right: 'à droite' } as const
const TOWARDS = { left: 'vers la gauche', right: 'vers la droite' } as const

interface Part {
  subject: (side: Side) => string
  of: (side: Side) => string
}
const LE = (noun: string): Part => ({ subject: (side) => `le ${noun} ${M[side]}`, of: (side) => `du ${noun} ${M[side]}` })
const LA = (noun: string): Part => ({ subject: (side) => `la ${noun} ${F[side]}`, of: (side) => `de la ${noun} ${F[side]}` })
const EL = (noun: string, isFeminine = false): Part => ({ subject: (side) => `l’${noun} ${isFeminine ? F[side] : M[side]}`, of: (side) => `de l’${noun} ${isFeminine ? F[side] : M[side]}` })
const SIDE_OF_PELVIS: Part = { subject: (side) => `le côté ${M[side]} du bassin`, of: (side) => `du côté ${M[side]} du bassin` }

const phrase = ({ subject, of }: Part, more: string, less: string, [moreNoun, lessNoun]: readonly [string, string], verb = 'est'): AnglePhrase => ({ subject: sided(subject), verb, more: both(more), less: both(less), moreNamed: sided((side) => `${moreNoun} ${of(side)}`), lessNamed: sided((side) => `${lessNoun} ${of(side)}`) })
const whole = (subject: string, more: (side: Side) => string, less: (side: Side) => string, noun: string): AnglePhrase => ({ subject: both(subject), verb: 'est', more: sided((side) => `plus incliné ${more(side)}`), less: sided((side) => `plus incliné ${less(side)}`), moreNamed: sided((side) => `plus ${noun} ${more(side)}`), lessNamed: sided((side) => `plus ${noun} ${less(side)}`), isWhole: true })
const bending = (part: Part, e = '') => phrase(part, `plus fléchi${e}`, `moins fléchi${e}`, ['plus de flexion', 'moins de flexion'])
const abducting = (part: Part) => phrase(part, 'plus en adduction', 'plus en abduction', ['plus d’adduction', 'plus d’abduction'])
const turning = (part: Part, e = '') => phrase(part, `plus tourné${e} vers l’intérieur`, `plus tourné${e} vers l’extérieur`, ['plus de rotation interne', 'plus de rotation externe'])

const [SHOULDER, HIP, THIGH, KNEE, ANKLE, FOOT, ARM, ELBOW] = [EL('épaule', true), LA('hanche'), LA('cuisse'), LE('genou'), LA('cheville'), LE('pied'), LE('bras'), LE('coude')]

const usual = (what: string): Language['usual']['sides'] => ({
  untold: 'trop peu de données pour dire combien cela varie d’ordinaire',
  beyond: (family) => `${what} jusqu’à ${family}`,
  held: (family, why) => `possible : plus que ${what}, jusqu’à ${family}, ${why}`,
  possible: (single, family) => `possible : à cet endroit seul jusqu’à ${single} est habituel, au plus grand de tous jusqu’à ${family}`,
  within: (family) => `dans ${what}, jusqu’à ${family}`,
})

const LANGUAGE: Language = {
  number: numberWith(','),
  and: 'et',
  or: 'ou',
  next: ' ; ',
  angles: {
    'pelvis-tilt': whole('le bassin', () => 'vers l’avant', () => 'vers l’arrière', 'de bascule du bassin'),
    'pelvis-obliquity': phrase(SIDE_OF_PELVIS, 'plus haut', 'plus bas', ['position plus haute', 'position plus basse']),
    'pelvis-rotation': phrase(SIDE_OF_PELVIS, 'plus en avant', 'plus en arrière', ['position plus avancée', 'position plus reculée']),
    'trunk-lean': whole('le tronc', () => 'vers l’avant', () => 'vers l’arrière', 'd’inclinaison du tronc'),
    'trunk-side-lean': whole('le tronc', (side) => TOWARDS[side], (side) => TOWARDS[opposite[side]], 'd’inclinaison du tronc'),
    'trunk-rotation': phrase(SHOULDER, 'plus en avant', 'plus en arrière', ['position plus avancée', 'position plus reculée']),
    'hip-flexion': bending(HIP, 'e'),
    'hip-adduction': abducting(HIP),
    'hip-rotation': turning(HIP, 'e'),
    'thigh-flexion': phrase(THIGH, 'plus en avant', 'plus en arrière', ['position plus avancée', 'position plus reculée']),
    'knee-flexion': bending(KNEE),
    'knee-adduction': abducting(KNEE),
    'knee-rotation': turning(KNEE),
    'ankle-flexion': phrase(ANKLE, 'plus en dorsiflexion', 'plus en flexion plantaire', ['plus de dorsiflexion', 'plus de flexion plantaire']),
    'ankle-adduction': phrase(ANKLE, 'plus en inversion', 'plus en éversion', ['plus d’inversion', 'plus d’éversion']),
    'ankle-rotation': turning(ANKLE, 'e'),
    'foot-progression': phrase(FOOT, 'plus tourné vers l’intérieur', 'plus tourné vers l’extérieur', ['plus de rotation vers l’intérieur', 'plus de rotation vers l’extérieur']),
    'foot-pitch': phrase(FOOT, 'plus incliné orteils vers le haut', 'plus incliné orteils vers le bas', ['plus d’inclinaison orteils vers le haut', 'plus d’inclinaison orteils vers le bas']),
    'shoulder-flexion': phrase(ARM, 'plus en avant', 'plus en arrière', ['position plus avancée', 'position plus reculée']),
    'shoulder-adduction': phrase(ARM, 'plus près du corps', 'plus loin du corps', ['rapprochement', 'éloignement']),
    'elbow-flexion': bending(ELBOW),
  },
  clause: ({ subject, verb, amount, state, when }) => `${subject} ${verb} ${state}, de ${amount}, ${when}`,
  phases: { loading: 'à la mise en charge', 'mid-stance': 'en milieu d’appui', 'terminal-stance': 'en fin d’appui', 'pre-swing': 'en pré-oscillation', 'initial-swing': 'en début d’oscillation', 'mid-swing': 'en milieu d’oscillation', 'terminal-swing': 'en fin d’oscillation' },
  throughout: 'sur tout le cycle',
  plain: {
    clause: ({ subject, verb, amount, state, than, when }) => `${subject} ${verb} ${state} ${than}, de ${amount}, ${when}`,
    when: { swing: 'quand la jambe avance', ground: 'quand le pied est au sol', both: 'en marchant' },
    angles: {
      'hip-adduction': { subject: sided((side) => `la jambe ${F[side]}`), verb: 'est', more: both('plus vers l’intérieur'), less: both('plus vers l’extérieur') },
      'knee-adduction': { subject: sided((side) => `le bas de la jambe ${F[side]}`), verb: 'est', more: both('plus vers l’intérieur'), less: both('plus vers l’extérieur') },
      'ankle-flexion': { subject: sided((side) => `le pied ${M[side]}`), verb: 'est', more: both('plus plié vers le tibia'), less: both('plus tendu loin du tibia') },
      'ankle-adduction': { subject: sided((side) => `la plante du pied ${M[side]}`), verb: 'est', more: both('plus tournée vers l’intérieur'), less: both('plus tournée vers l’extérieur') },
    },
  },
  ofLeg: (side) => `de la jambe ${F[side]}`,
  than: {
    earlier: (count) => (count === 1 ? 'que lors de la séance précédente' : `que lors des ${count} séances précédentes`),
    session: (name) => `que lors de la séance « ${name} »`,
    trial: (name) => `que lors de l’essai « ${name} »`,
    people: (name, count, areOthers) => `que chez les ${count} ${areOthers ? 'autres ' : ''}personnes de « ${name} »`,
    otherSide: (side) => `qu’${ASIDE[side]}`,
    otherLeg: (side) => `que dans la même partie du cycle de la jambe ${F[side]}`,
    otherPart: (angle, side) => `que ${angle === 'trunk-rotation' ? SHOULDER.subject(side) : `le côté ${M[side]}`} dans la même partie du cycle de la jambe ${F[side]}`,
    otherLean: (towards, leg) => `que ${TOWARDS[towards]} dans la même partie du cycle de la jambe ${F[leg]}`,
  },
  main: ({ clause, than, value, reference, at, usual: words, showing, of }) => `${clause} ${than} (${value} au lieu de ${reference}${at === null ? '' : ` ${at}`} ; ${words}), dans ${showing} cycle${showing === 1 ? '' : 's'} sur ${of}`,
  at: (percent) => `à ${percent} % du cycle, où l’écart est le plus grand`,
  share: (percent) => `cela fait ${percent} % du score de marche au carré`,
  with: (named) => `s’y ajoute : ${named}`,
  usual: {
    sessions: usual('la variation habituelle de cette mesure'),
    sides: usual('la différence habituelle entre les deux côtés'),
    people: {
      untold: 'trop peu de données pour dire combien ces personnes diffèrent entre elles',
      beyond: (family) => `jusqu’à ${family} est habituel parmi elles`,
      held: (family, why) => `possible : plus que les ${family} au plus habituels parmi elles, ${why}`,
      possible: (single, family) => `possible : pour cet angle seul jusqu’à ${single} est habituel parmi elles, pour l’un quelconque jusqu’à ${family}`,
      within: (family) => `dans les ${family} au plus habituels parmi elles`,
    },
  },
  heldBack: { oneStride: 'mais un seul cycle ne dit pas combien les cycles diffèrent', measurement: 'mais une nouvelle mesure de la même personne pourrait différer autant', events: (ms) => `mais le hasard et des contacts déterminés à ${ms} ms près pourraient ensemble le simuler` },
  seenBy: (cameras, isOne) => `vu par ${cameras} caméra${isOne ? '' : 's'}`,
  reprojection: (px) => `erreur de reprojection ${px} px`,
  care: (doubts) => `À prendre avec prudence : ${doubts}.`,
  drift: ({ clause, value, reference, strides, seconds, perMinute, low, high }) => `${clause} à la fin qu’au début (${value} au lieu de ${reference}, ${strides} cycles en ${seconds} s) : ${perMinute} par minute, à 95 % entre ${low} et ${high}`,
  driftVerdict: { drifts: 'c’est plus que ce que le hasard apporte à l’une quelconque des courbes', possible: 'possible : plus que ce que le hasard apporte à cet endroit seul, pas plus qu’à l’un d’autant d’endroits', steady: 'pas plus que ce que le hasard apporte' },
  driftInstead: { drifts: 'plus que le hasard', possible: 'seulement possible', steady: 'pas plus que ce que le hasard apporte' },
  doubts: {
    fewStrides: (count, side) => `seulement ${count} cycle${count === 1 ? '' : 's'} ${side ? ASIDE[side] : 'de ce côté'}`,
    fewSessions: (count) => `seulement ${count} séance${count === 1 ? '' : 's'} précédente${count === 1 ? '' : 's'}`,
    oneAgainstOne: () => 'une mesure est comparée à une seule autre',
    fewCameras: (least) => `par moments ${least === 1 ? 'une seule caméra l’a vu' : `${least} caméras seulement l’ont vu`}`,
    reprojection: (px) => `les caméras s’écartent de ${px} px entre elles`,
    interpolated: (percent) => `${percent} % de ses points sont complétés`,
    events: (ms) => `les contacts ne sont connus qu’à ${ms} ms près`,
    fewShow: (showing, of) => (showing === 0 ? `aucun des ${of} cycles ne le montre` : `seulement ${showing} cycle${showing === 1 ? '' : 's'} sur ${of} le montre${showing === 1 ? '' : 'nt'}`),
    mayBeChance: () => 'c’est possible, non démontré',
    mayBeNothing: (low, high) => `il se peut qu’il n’y ait pas de différence (à 95 % elle est entre ${low} et ${high})`,
    untried: () => 'sa stabilité n’a pas encore été vérifiée',
  },
  instead: { beyond: 'au-delà de la variation habituelle', possible: 'seulement possible', within: 'dans la variation habituelle', 'too-little-data': 'plus que ce que disent les données' },
  flip: (instead, checks) => `ce serait ${instead} ${checks}`,
  ofChecks: (count, of) => `dans ${count} des ${of} vérifications`,
  checks: {
    events: (ms, isLater) => `avec des contacts ${ms} ms plus ${isLater ? 'tard' : 'tôt'}`,
    filter: (hz, isHigher, isTodayAlone) => `avec un filtre ${hz} Hz plus ${isHigher ? 'haut' : 'bas'}${isTodayAlone ? ' aujourd’hui seulement' : ''}`,
    without: (what) => `sans ${what}`,
    against: (what) => `par rapport à ${what}`,
  },
}

export const FRENCH = composed(LANGUAGE)
