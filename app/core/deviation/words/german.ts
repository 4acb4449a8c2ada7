import { numberWith } from '../../written-number.ts'
import { type AnglePhrase, composed, type Language } from './compose.ts'

const SIDE = { left: 'link', right: 'recht' } as const
const ASIDE = { left: 'links', right: 'rechts' } as const
const sided = (of: (side: 'left' | 'right') => string) => ({ left: of('left'), right: of('right') })
const both = (words: string) => ({ left: words, right: words })

interface Part {
  /** "das … Knie": the adjective goes between. */
  nominative: (side: 'left' | 'right') => string
  /** "im linken Knie". */
  at: (side: 'left' | 'right') => string
}
const DIE = (noun: string): Part => ({ nominative: (side) => `die ${SIDE[side]}e ${noun}`, at: (side) => `in der ${SIDE[side]}en ${noun}` })
const OF = (noun: string): Part => ({ nominative: (side) => `die ${SIDE[side]}e ${noun}`, at: (side) => `der ${SIDE[side]}en ${noun}` })
const DAS = (noun: string): Part => ({ nominative: (side) => `das ${SIDE[side]}e ${noun}`, at: (side) => `im ${SIDE[side]}en ${noun}` })
const DER = (noun: string): Part => ({ nominative: (side) => `der ${SIDE[side]}e ${noun}`, at: (side) => `am ${SIDE[side]}en ${noun}` })

const phrase = ({ nominative, at }: Part, more: string, less: string, [moreNoun, lessNoun]: readonly [string, string], verb = 'ist'): AnglePhrase => ({ subject: sided(nominative), verb, more: both(more), less: both(less), moreNamed: sided((side) => `${moreNoun} ${at(side)}`), lessNamed: sided((side) => `${lessNoun} ${at(side)}`) })
const whole = (subject: string, more: (side: 'left' | 'right') => string, less: (side: 'left' | 'right') => string, noun: string): AnglePhrase => ({ subject: both(subject), verb: 'ist', more: sided(more), less: sided(less), moreNamed: sided((side) => `mehr ${noun} ${more(side).replace(/^weiter | (gekippt|geneigt)$/g, '')}`), lessNamed: sided((side) => `mehr ${noun} ${less(side).replace(/^weiter | (gekippt|geneigt)$/g, '')}`), isWhole: true })
const turning = (part: Part) => phrase(part, 'weiter nach innen gedreht', 'weiter nach außen gedreht', ['mehr Innendrehung', 'mehr Außendrehung'])
const bending = (part: Part) => phrase(part, 'mehr gebeugt', 'weniger gebeugt', ['mehr Beugung', 'weniger Beugung'])
const abducting = (part: Part) => phrase(part, 'mehr adduziert', 'mehr abduziert', ['mehr Adduktion', 'mehr Abduktion'])
const opposite = { left: 'right', right: 'left' } as const

const [PELVIS, SHOULDER, HIP, THIGH, KNEE, ANKLE, FOOT, ARM, ELBOW] = [OF('Beckenseite'), OF('Schulter'), DIE('Hüfte'), DER('Oberschenkel'), DAS('Knie'), DAS('Sprunggelenk'), DER('Fuß'), DER('Arm'), DER('Ellenbogen')]

const usual = (what: string): Language['usual']['sides'] => ({
  untold: 'zu wenig Daten, um zu sagen, wie sehr das üblicherweise schwankt',
  beyond: (family) => `${what} bis ${family}`,
  held: (family, why) => `möglich: mehr als ${what} von bis zu ${family}, ${why}`,
  possible: (single, family) => `möglich: an dieser Stelle allein sind bis ${single} üblich, an der größten von allen bis ${family}`,
  within: (family) => `innerhalb von ${what === 'übliche Schwankung dieser Messung' ? 'üblicher Schwankung dieser Messung' : 'üblichem Unterschied zweier Seiten'} von bis zu ${family}`,
})

const LANGUAGE: Language = {
  number: numberWith(','),
  and: 'und',
  or: 'oder',
  next: '; ',
  angles: {
    'pelvis-tilt': whole('das Becken', () => 'weiter nach vorn gekippt', () => 'weiter nach hinten gekippt', 'Beckenkippung'),
    'pelvis-obliquity': phrase(PELVIS, 'höher', 'tiefer', ['höherer Stand', 'tieferer Stand'], 'steht'),
    'pelvis-rotation': phrase(PELVIS, 'weiter nach vorn gedreht', 'weiter nach hinten gedreht', ['mehr Drehung nach vorn', 'mehr Drehung nach hinten']),
    'trunk-lean': whole('der Rumpf', () => 'weiter nach vorn geneigt', () => 'weiter nach hinten geneigt', 'Rumpfneigung'),
    'trunk-side-lean': whole('der Rumpf', (side) => `weiter nach ${ASIDE[side]} geneigt`, (side) => `weiter nach ${ASIDE[opposite[side]]} geneigt`, 'Rumpfneigung'),
    'trunk-rotation': phrase(SHOULDER, 'weiter nach vorn gedreht', 'weiter nach hinten gedreht', ['mehr Drehung nach vorn', 'mehr Drehung nach hinten']),
    'hip-flexion': bending(HIP),
    'hip-adduction': abducting(HIP),
    'hip-rotation': turning(HIP),
    'thigh-flexion': phrase(THIGH, 'weiter vorn', 'weiter hinten', ['mehr Vorführung', 'mehr Rückführung'], 'steht'),
    'knee-flexion': bending(KNEE),
    'knee-adduction': abducting(KNEE),
    'knee-rotation': turning(KNEE),
    'ankle-flexion': phrase(ANKLE, 'mehr dorsalextendiert', 'mehr plantarflektiert', ['mehr Dorsalextension', 'mehr Plantarflexion']),
    'ankle-adduction': phrase(ANKLE, 'mehr invertiert', 'mehr evertiert', ['mehr Inversion', 'mehr Eversion']),
    'ankle-rotation': turning(ANKLE),
    'foot-progression': phrase(FOOT, 'weiter nach innen', 'weiter nach außen', ['mehr Einwärtsdrehung', 'mehr Auswärtsdrehung'], 'zeigt'),
    'foot-pitch': phrase(FOOT, 'weiter mit den Zehen nach oben gekippt', 'weiter mit den Zehen nach unten gekippt', ['mehr Neigung mit den Zehen nach oben', 'mehr Neigung mit den Zehen nach unten']),
    'shoulder-flexion': phrase(ARM, 'weiter vorn', 'weiter hinten', ['mehr Vorschwung', 'mehr Rückschwung']),
    'shoulder-adduction': phrase(ARM, 'näher am Körper', 'weiter vom Körper entfernt', ['Haltung näher am Körper', 'Haltung weiter vom Körper']),
    'elbow-flexion': bending(ELBOW),
  },
  clause: ({ subject, verb, amount, state, when }) => `${subject} ${verb} ${when} um ${amount} ${state}`,
  phases: { loading: 'in der Belastungsantwort', 'mid-stance': 'in der mittleren Standphase', 'terminal-stance': 'in der terminalen Standphase', 'pre-swing': 'in der Vorschwungphase', 'initial-swing': 'in der initialen Schwungphase', 'mid-swing': 'in der mittleren Schwungphase', 'terminal-swing': 'in der terminalen Schwungphase' },
  throughout: 'im ganzen Gangzyklus',
  plain: {
    clause: ({ subject, verb, amount, state, than, when }) => `${subject} ${verb} ${when} um ${amount} ${state} ${than}`,
    when: { swing: 'beim Vorschwingen des Beins', ground: 'in der Zeit am Boden', both: 'beim Gehen' },
    angles: {
      'hip-adduction': { subject: sided((side) => `das ${SIDE[side]}e Bein`), verb: 'steht', more: both('weiter nach innen'), less: both('weiter nach außen') },
      'knee-adduction': { subject: sided((side) => `der ${SIDE[side]}e Unterschenkel`), verb: 'steht', more: both('weiter nach innen'), less: both('weiter nach außen') },
      'ankle-flexion': { subject: sided((side) => `der ${SIDE[side]}e Fuß`), verb: 'ist', more: both('weiter zum Schienbein hin gebeugt'), less: both('weiter vom Schienbein weg gestreckt') },
      'ankle-adduction': { subject: sided((side) => `die Sohle des ${SIDE[side]}en Fußes`), verb: 'ist', more: both('weiter nach innen gedreht'), less: both('weiter nach außen gedreht') },
    },
  },
  ofLeg: (side) => `des ${SIDE[side]}en Beins`,
  than: {
    earlier: (count) => (count === 1 ? 'als in der früheren Sitzung' : `als in den ${count} früheren Sitzungen`),
    session: (name) => `als in der Sitzung „${name}“`,
    trial: (name) => `als im Versuch „${name}“`,
    people: (name, count, areOthers) => `als bei den ${count} ${areOthers ? 'anderen ' : ''}Personen von „${name}“`,
    otherSide: (side) => `als ${ASIDE[side]}`,
    otherLeg: (side) => `als im selben Abschnitt des Gangzyklus des ${SIDE[side]}en Beins`,
    otherPart: (_angle, side) => `als die ${SIDE[side]}e im selben Abschnitt des Gangzyklus des ${SIDE[side]}en Beins`,
    otherLean: (towards, leg) => `als nach ${ASIDE[towards]} im selben Abschnitt des Gangzyklus des ${SIDE[leg]}en Beins`,
  },
  main: ({ clause, than, value, reference, at, usual: words, showing, of }) => `${clause} ${than} (${value} statt ${reference}${at === null ? '' : ` ${at}`}; ${words}), in ${showing} von ${of} ${of === 1 ? 'Gangzyklus' : 'Gangzyklen'}`,
  at: (percent) => `bei ${percent} % des Gangzyklus, wo der Abstand am größten ist`,
  share: (percent) => `das macht ${percent} % des quadrierten Gangwerts aus`,
  with: (named, count) => `zugleich ${count === 1 ? 'besteht' : 'bestehen'} ${named}`,
  usual: {
    sessions: usual('übliche Schwankung dieser Messung'),
    sides: usual('üblicher Unterschied zweier Seiten'),
    people: {
      untold: 'zu wenig Daten, um zu sagen, wie sehr diese sich voneinander unterscheiden',
      beyond: (family) => `bis ${family} ist unter ihnen üblich`,
      held: (family, why) => `möglich: mehr als die bis zu ${family}, die unter ihnen üblich sind, ${why}`,
      possible: (single, family) => `möglich: bei diesem Winkel allein sind unter ihnen bis ${single} üblich, bei irgendeinem bis ${family}`,
      within: (family) => `innerhalb der bis zu ${family}, die unter ihnen üblich sind`,
    },
  },
  heldBack: { oneStride: 'aber ein einziger Gangzyklus sagt nicht, wie sehr Gangzyklen sich unterscheiden', measurement: 'aber dieselbe Person noch einmal gemessen könnte ebenso viel abweichen', events: (ms) => `aber Zufall und um ${ms} ms anders bestimmte Fußkontakte könnten das zusammen vortäuschen` },
  seenBy: (cameras, isOne) => `gesehen von ${cameras} ${isOne ? 'Kamera' : 'Kameras'}`,
  reprojection: (px) => `Rückprojektionsfehler ${px} px`,
  care: (doubts) => `Mit Vorsicht zu nehmen: ${doubts}.`,
  drift: ({ clause, value, reference, strides, seconds, perMinute, low, high }) => `${clause} am Ende als am Anfang (${value} statt ${reference}, ${strides} Gangzyklen in ${seconds} s): ${perMinute} je Minute, mit 95 % zwischen ${low} und ${high}`,
  driftVerdict: { drifts: 'das ist mehr, als der Zufall bei irgendeiner der Kurven bewirkt', possible: 'möglich: mehr, als der Zufall an dieser Stelle allein bewirkt, nicht mehr als an einer von so vielen', steady: 'nicht mehr, als der Zufall bewirkt' },
  driftInstead: { drifts: 'mehr als Zufall', possible: 'nur möglich', steady: 'nicht mehr, als der Zufall bewirkt' },
  doubts: {
    fewStrides: (count, side) => `nur ${count} ${count === 1 ? 'Gangzyklus' : 'Gangzyklen'} ${side ? ASIDE[side] : 'dieser Seite'}`,
    fewSessions: (count) => `nur ${count} frühere ${count === 1 ? 'Sitzung' : 'Sitzungen'}`,
    oneAgainstOne: () => 'eine Messung wird mit einer einzigen anderen verglichen',
    fewCameras: (least) => `zeitweise ${least === 1 ? 'sah es nur eine Kamera' : `sahen es nur ${least} Kameras`}`,
    reprojection: (px) => `die Kameras weichen um ${px} px voneinander ab`,
    interpolated: (percent) => `${percent} % seiner Punkte sind ergänzt`,
    events: (ms) => `Fußkontakte sind nur auf ${ms} ms bekannt`,
    fewShow: (showing, of) => `${showing === 0 ? `keiner von ${of} Gangzyklen zeigt es` : `nur ${showing} von ${of} Gangzyklen ${showing === 1 ? 'zeigt' : 'zeigen'} es`}`,
    mayBeChance: () => 'es ist möglich, nicht erwiesen',
    mayBeNothing: (low, high) => `vielleicht besteht kein Unterschied (mit 95 % liegt er zwischen ${low} und ${high})`,
    untried: () => 'ob es Bestand hat, wurde noch nicht geprüft',
  },
  instead: { beyond: 'mehr als die übliche Schwankung', possible: 'nur möglich', within: 'innerhalb der üblichen Schwankung', 'too-little-data': 'mehr, als die Daten hergeben' },
  flip: (instead, checks) => `${checks} wäre es ${instead}`,
  ofChecks: (count, of) => `unter ${count} der ${of} Prüfungen`,
  checks: {
    events: (ms, isLater) => `mit ${ms} ms ${isLater ? 'späteren' : 'früheren'} Fußkontakten`,
    filter: (hz, isHigher, isTodayAlone) => `mit ${hz} Hz ${isHigher ? 'höherem' : 'niedrigerem'} Filter${isTodayAlone ? ' nur heute' : ''}`,
    without: (what) => `ohne ${what}`,
    against: (what) => `gegenüber ${what}`,
  },
}

export const GERMAN = composed(LANGUAGE)
