/** Everything that is said of a deviation, in English. Another language is another file of this shape. */
import { COMMON_ANGLES } from '../../body/angles/common-angles.ts'
import type { Side } from '../../body/joints.ts'
import type { Angle } from '../../body/angles/segment-angles.ts'
import { capitalised } from '../../first-letter.ts'
import { type Phase, PHASES, phaseWords } from '../../gait/cycles/phases.ts'
import { toldDegrees } from '../../told-degrees.ts'
import { checkNamed } from '../checks.ts'
import type { DataQuality, HeldBack, Verdict } from '../deviation.ts'
import { legOf } from './leg-of.ts'

/** Of an angle that is larger, or smaller, than its reference. */
interface Wording {
  /** What differs: "knee". With its side before it, unless the body has only one. */
  part: string
  /** "bends 17° more". */
  more(amount: string, side: Side): string
  less(amount: string, side: Side): string
  /** The same as a thing that goes with another: "hip hiking". */
  moreNamed(side: Side, phase: Phase): string
  lessNamed(side: Side, phase: Phase): string
}

const SWING: readonly Phase[] = ['pre-swing', 'initial-swing', 'mid-swing', 'terminal-swing']
const other: Readonly<Record<Side, Side>> = { left: 'right', right: 'left' }

const joint = (part: string, more: (amount: string, side: Side) => string, less: (amount: string, side: Side) => string, named: readonly [more: string, less: string]): Wording => ({
  part,
  more,
  less,
  moreNamed: (side) => sided(side, named[0]),
  lessNamed: (side) => sided(side, named[1]),
})
/** A difference, not a posture: that may be on the other side of nought. */
const sided = (side: Side, named: string): string => (named.startsWith('more ') ? named.replace('more ', `more ${side} `) : `${side} ${named}`)
const bending = (part: string): Wording => ({
  part,
  more: (amount) => `bends ${amount} more`,
  less: (amount) => `bends ${amount} less`,
  moreNamed: (side) => `more ${side} ${part} flexion`,
  lessNamed: (side) => `less ${side} ${part} flexion`,
})
const between = (part: string, more: string, less: string, named: readonly [string, string]): Wording => joint(part, (amount) => `is ${amount} ${more}`, (amount) => `is ${amount} ${less}`, named)
const whole = (part: string, more: (amount: string, side: Side) => string, less: (amount: string, side: Side) => string, named: (way: 'more' | 'less', side: Side) => string): Wording => ({ part, more, less, moreNamed: (side) => named('more', side), lessNamed: (side) => named('less', side) })

const WORDING: Readonly<Record<Angle, Wording>> = {
  'pelvis-tilt': whole('pelvis', (amount) => `tilts ${amount} further forward`, (amount) => `tilts ${amount} further back`, (way) => `more pelvic tilt ${way === 'more' ? 'forward' : 'back'}`),
  'pelvis-obliquity': {
    part: 'side of the pelvis',
    more: (amount) => `is ${amount} higher`,
    less: (amount) => `is ${amount} lower`,
    moreNamed: (side, phase) => (SWING.includes(phase) ? `${side} hip hiking` : `pelvis higher on the ${side}`),
    lessNamed: (side, phase) => (SWING.includes(phase) ? `${side} hip drop` : `pelvis lower on the ${side}`),
  },
  'pelvis-rotation': between('side of the pelvis', 'further forward', 'further back', ['side of the pelvis further forward', 'side of the pelvis further back']),
  'trunk-lean': whole('trunk', (amount) => `leans ${amount} further forward`, (amount) => `leans ${amount} further back`, (way) => `more trunk lean ${way === 'more' ? 'forward' : 'back'}`),
  'trunk-side-lean': whole('trunk', (amount, side) => `leans ${amount} further to the ${side}`, (amount, side) => `leans ${amount} further to the ${other[side]}`, (way, side) => `more trunk lean to the ${way === 'more' ? side : other[side]}`),
  'trunk-rotation': between('shoulder', 'further forward', 'further back', ['shoulder further forward', 'shoulder further back']),
  'hip-flexion': bending('hip'),
  'hip-adduction': between('hip', 'more adducted', 'more abducted', ['more hip adduction', 'more hip abduction']),
  'hip-rotation': between('hip', 'further turned inward', 'further turned outward', ['more hip rotation inward', 'more hip rotation outward']),
  'thigh-flexion': between('thigh', 'further forward', 'further back', ['thigh further forward', 'thigh further back']),
  'knee-flexion': bending('knee'),
  'knee-adduction': between('knee', 'more adducted', 'more abducted', ['more knee adduction', 'more knee abduction']),
  'knee-rotation': between('knee', 'further turned inward', 'further turned outward', ['more knee rotation inward', 'more knee rotation outward']),
  'ankle-flexion': between('ankle', 'more dorsiflexed', 'more plantarflexed', ['more ankle dorsiflexion', 'more ankle plantarflexion']),
  'ankle-adduction': between('ankle', 'more inverted', 'more everted', ['more ankle inversion', 'more ankle eversion']),
  'ankle-rotation': between('ankle', 'further turned inward', 'further turned outward', ['more ankle rotation inward', 'more ankle rotation outward']),
  'foot-progression': joint('foot', (amount) => `points ${amount} further inward`, (amount) => `points ${amount} further outward`, ['foot further inward', 'foot further outward']),
  'foot-pitch': between('foot', 'further toes up', 'further toes down', ['foot further toes up', 'foot further toes down']),
  'shoulder-flexion': joint('arm', (amount) => `is ${amount} further forward`, (amount) => `is ${amount} further back`, ['arm further forward', 'arm further back']),
  'shoulder-adduction': between('arm', 'closer to the body', 'further from the body', ['arm closer to the body', 'arm further from the body']),
  'elbow-flexion': bending('elbow'),
}

const BODY: ReadonlySet<string> = new Set(['pelvis', 'trunk'])

const VERDICT: Readonly<Record<Verdict, string>> = {
  beyond: 'beyond the usual variation',
  possible: 'merely possible',
  within: 'within the usual variation',
  'too-little-data': 'more than the data tell',
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const numberWord = (count: number) => NUMBERS[count] ?? String(count)
const counted = (count: number, one: string, many = `${one}s`) => (count === 1 ? one : many)
const signed = (value: number, decimals: number) => (value > 0 ? '+' : '') + toldDegrees(value, decimals)

/** More checks that a verdict does not hold under are only counted. */
export const FLIPS_NAMED = 3

/** What is held against today, as the end of "than …" and "of …". */
export type ReferenceWords =
  | { kind: 'earlier-sessions'; count: number }
  | { kind: 'session'; name: string }
  | { kind: 'trial'; name: string }
  | { kind: 'other-side' }
  /** Of a norm or cohort; `areOthers`: without today's person, who is one of them. */
  | { kind: 'people'; name: string; count: number; areOthers?: boolean }

export interface Finding {
  angle: Angle
  side: Side
  phase: Phase
  /** In which it may be as large. */
  orPhases?: readonly Phase[]
  /** Rounded: they add up as they stand. */
  deltaDeg: number
  valueDeg: number
  referenceDeg: number
  decimals: number
}

export interface Told extends Finding {
  /** Where its phase lies farthest out, if that is what is told. */
  atPercent?: number | undefined
  athleteName: string | undefined
  reference: ReferenceWords
  verdict: Verdict
  heldBack: HeldBack | null
  thresholdsDeg: { family: number; single: number } | null
  strides: { showing: number; of: number }
  shareOfScore: number | null
  goesWith: readonly Finding[]
  quality: DataQuality | null
  doubts: readonly string[]
}

export interface DriftTold extends Finding {
  athleteName: string | undefined
  perMinute: { deg: number; decimals: number }
  /** 95 %, degrees a minute. */
  interval: readonly [number, number]
  verdict: 'drifts' | 'possible' | 'steady'
  strides: number
  lastingS: number
  /** Of so many checks, those under which it would claim less. */
  weaker: readonly { what: string; verdict: DriftTold['verdict'] }[]
  checks: number
}

const DRIFT_VERDICT: Readonly<Record<DriftTold['verdict'], string>> = {
  drifts: '; that is more than chance brings to any of the curves',
  possible: '; possible: more than chance brings to this place alone, not more than to one of so many',
  steady: '; no more than chance brings',
}

const DRIFT_INSTEAD: Readonly<Record<DriftTold['verdict'], string>> = { drifts: 'beyond chance', possible: 'merely possible', steady: 'no more than chance brings' }

/** Pelvis and trunk are one body that both legs’ strides look at: the other side is then the same part of the other leg’s stride, half a stride away. */
const otherSideOf = ({ angle, side, deltaDeg }: Finding): string => {
  if (!COMMON_ANGLES.has(angle)) return `on the ${other[side]}`
  const when = `in the same part of the ${other[side]} leg’s stride`
  if (angle === 'trunk-side-lean') return `to the ${deltaDeg < 0 ? side : other[side]} ${when}`
  return BODY.has(WORDING[angle].part) ? when : `the ${other[side]} one is ${when}`
}

const referenceOf = ({ reference, ...finding }: Finding & Pick<Told, 'reference'>): string => {
  if (reference.kind === 'other-side') return otherSideOf(finding)
  if (reference.kind === 'people') return `in the ${reference.count} ${reference.areOthers ? 'other ' : ''}people of “${reference.name}”`
  if (reference.kind === 'session' || reference.kind === 'trial') return `in the ${reference.kind} “${reference.name}”`
  return reference.count === 1 ? 'in the earlier session' : `in the ${numberWord(reference.count)} earlier sessions`
}

const subjectOf = ({ angle, side }: Finding): string => (BODY.has(WORDING[angle].part) ? WORDING[angle].part : `${side} ${WORDING[angle].part}`)
const predicateOf = ({ angle, side, deltaDeg, decimals }: Finding): string => WORDING[angle][deltaDeg < 0 ? 'less' : 'more'](toldDegrees(Math.abs(deltaDeg), decimals), side)
/** Where the body has only one of it, a phase needs its leg. */
const whenOf = ({ angle, side, phase, orPhases = [] }: Finding): string => {
  const phases = PHASES.filter((one) => one === phase || orPhases.includes(one)).map((one) => phaseWords(one))
  return `${phases.length === PHASES.length ? 'throughout the stride' : `in ${listed(phases, 'or')}`}${BODY.has(WORDING[angle].part) ? ` of the ${side} leg` : ''}`
}
const namedOf = (finding: Finding): string => `${WORDING[finding.angle][finding.deltaDeg < 0 ? 'lessNamed' : 'moreNamed'](finding.side, finding.phase)} (${signed(finding.deltaDeg, finding.decimals)})`

/** Where the words of a lab are not those of others. */
const PLAIN: Readonly<Partial<Record<Angle, (side: Side, amount: string, isMore: boolean) => string>>> = {
  'hip-adduction': (side, amount, isMore) => `${side} leg is ${amount} further ${isMore ? 'inward' : 'outward'}`,
  'knee-adduction': (side, amount, isMore) => `${side} shin is ${amount} further ${isMore ? 'inward' : 'outward'}`,
  'ankle-flexion': (side, amount, isMore) => `${side} foot is bent ${amount} further ${isMore ? 'towards' : 'away from'} the shin`,
  'ankle-adduction': (side, amount, isMore) => `sole of the ${side} foot is turned ${amount} further ${isMore ? 'inward' : 'outward'}`,
}

export const ENGLISH = {
  /** The same as the title, for whoever knows no words of a lab, and than when or whom. */
  plain(finding: Finding & { reference: ReferenceWords }): string {
    const { angle, side, deltaDeg, decimals } = finding
    const what = PLAIN[angle]?.(side, toldDegrees(Math.abs(deltaDeg), decimals), deltaDeg > 0) ?? `${subjectOf(finding)} ${predicateOf(finding)}`
    const when = { swing: 'while that leg swings forward', ground: 'while that foot is on the ground', both: '' }[legOf(finding)]
    return capitalised([what, when, `than ${referenceOf(finding)}`].filter(Boolean).join(' '))
  },

  title: (finding: Finding): string => capitalised(`${subjectOf(finding)} ${predicateOf(finding)} ${whenOf(finding)}`),

  sentence(told: Told): string {
    const owner = told.athleteName === undefined ? '' : `${told.athleteName}’s `
    const { decimals } = told
    const usual = (told.reference.kind === 'people' ? usualAmongPeople : usualOf)(told)
    const where = told.atPercent === undefined ? '' : ` at ${told.atPercent} % of the stride, where it lies farthest out`
    const main = capitalised(`${owner}${subjectOf(told)} ${predicateOf(told)} ${whenOf(told)} than ${referenceOf(told)} (${toldDegrees(told.valueDeg, decimals)} instead of ${toldDegrees(told.referenceDeg, decimals)}${where}${usual})`)
    const strides = `in ${told.strides.showing} of ${told.strides.of} ${counted(told.strides.of, 'stride')}`
    const share = told.shareOfScore === null ? '' : `; it makes up ${Math.round(100 * told.shareOfScore)} % of the squared gait score`
    const more = told.goesWith.length === 0 ? '' : `; ${listed(told.goesWith.map(namedOf))} ${counted(told.goesWith.length, 'goes', 'go')} with it`
    return [`${main}, ${strides}${share}${more}.`, ...qualityOf(told.quality), ...(told.doubts.length === 0 ? [] : [ENGLISH.care(told.doubts)])].join(' ')
  },

  /** The end of a sentence, and all of a finding's doubts where there is no place for the rest. */
  care: (doubts: readonly string[]): string => `To be taken with care: ${doubts.join('; ')}.`,

  /** Of what changes along a session; `finding`: of its end, against its beginning. */
  drift({ perMinute, interval, strides, lastingS, verdict, weaker, checks, athleteName, ...finding }: DriftTold): string {
    const owner = athleteName === undefined ? '' : `${athleteName}’s `
    const { decimals } = finding
    const main = capitalised(`${owner}${subjectOf(finding)} ${predicateOf(finding)} ${whenOf(finding)} at the end than at the beginning (${toldDegrees(finding.valueDeg, decimals)} instead of ${toldDegrees(finding.referenceDeg, decimals)}, ${strides} strides in ${Math.round(lastingS)} s)`)
    return `${main}: ${signed(perMinute.deg, perMinute.decimals)} a minute, with 95 % between ${signed(interval[0], perMinute.decimals)} and ${signed(interval[1], perMinute.decimals)}${DRIFT_VERDICT[verdict]}.${weaker.length === 0 ? '' : ` ${ENGLISH.care(flipsOf(weaker, checks, DRIFT_INSTEAD))}`}`
  },

  doubts: {
    fewStrides: (count: number, side?: Side) => `only ${count} ${counted(count, 'stride')} of ${side ? `the ${side}` : 'this side'}`,
    fewSessions: (count: number) => `only ${numberWord(count)} earlier ${counted(count, 'session')}`,
    oneAgainstOne: () => 'one measurement is held against one other',
    fewCameras: (least: number) => `at times ${least === 1 ? 'only one camera saw' : `only ${numberWord(least)} cameras saw`} it`,
    reprojection: (pixels: number) => `cameras disagree by ${Math.round(pixels)} px`,
    interpolated: (share: number) => `${Math.round(100 * share)} % of its points are filled in`,
    events: (seconds: number) => `steps are known to ${Math.round(1000 * seconds)} ms only`,
    fewShow: (showing: number, of: number) => `${showing === 0 ? 'none' : `only ${showing}`} of ${of} strides ${counted(showing, 'shows', 'show')} it`,
    mayBeChance: () => 'it is possible, not shown',
    mayBeNothing: ([low, high]: readonly [number, number]) => `there may be no difference (with 95 % it lies between ${signed(low, 0)} and ${signed(high, 0)})`,
    flips: (weaker: readonly { what: string; verdict: Verdict }[], of: number) => flipsOf(weaker, of, VERDICT),
    untried: () => 'whether it holds has not been tried yet',
  },
}

const checkWords = (what: string): string => (['without', 'against'].includes(checkNamed(what)?.by ?? '') ? what : `with ${what}`)

/** Of so many checks those that would claim less, a part for each thing that they would claim. */
function flipsOf<V extends string>(weaker: readonly { what: string; verdict: V }[], of: number, words: Readonly<Record<V, string>>): string[] {
  return [...Map.groupBy(weaker, ({ verdict }) => verdict)].map(([verdict, all]) => `it would be ${words[verdict]} ${all.length > FLIPS_NAMED ? `under ${numberWord(all.length)} of the ${numberWord(of)} checks` : listed(all.map(({ what }) => checkWords(what)), 'or')}`)
}

/** Of what is more than usual, why it is called possible all the same. */
function heldBackWords(heldBack: HeldBack): string {
  if (heldBack.by === 'one-stride') return 'but one stride does not tell how far strides differ'
  if (heldBack.by === 'measurement') return 'but measuring the same person again could differ as much'
  return `but chance and steps found ${Math.round(100 * heldBack.seconds) * 10} ms otherwise could together feign it`
}

function usualOf({ verdict, heldBack, thresholdsDeg, decimals, reference }: Told): string {
  if (!thresholdsDeg) return '; too little data to say how much it usually varies'
  const usual = reference.kind === 'other-side' ? 'usual difference between two sides' : 'usual variation of this measurement'
  const family = toldDegrees(thresholdsDeg.family, decimals)
  if (verdict === 'beyond') return `; ${usual} up to ${family}`
  if (heldBack) return `; possible: more than the ${usual} of up to ${family}, ${heldBackWords(heldBack)}`
  if (verdict === 'possible') return `; possible: this place alone usually varies by up to ${toldDegrees(thresholdsDeg.single, decimals)}, the largest of all places by up to ${family}`
  return `; within the ${usual} of up to ${family}`
}

function usualAmongPeople({ verdict, heldBack, thresholdsDeg, decimals }: Told): string {
  if (!thresholdsDeg) return '; too little data to say how much they differ from each other'
  const [family, single] = [thresholdsDeg.family, thresholdsDeg.single].map((threshold) => toldDegrees(threshold, decimals))
  if (heldBack) return `; possible: more than the up to ${family} that are usual among them, ${heldBackWords(heldBack)}`
  return verdict === 'beyond' ? `; up to ${family} is usual among them` : `; possible: up to ${single} is usual among them of this angle alone, up to ${family} of any angle`
}

function qualityOf(quality: DataQuality | null): string[] {
  const seen = quality?.cameras ? `seen by ${range(quality.cameras.least, quality.cameras.most)} ${counted(quality.cameras.most, 'camera')}` : undefined
  const error = quality && quality.reprojectionPx !== null ? `reprojection ${quality.reprojectionPx < 1 ? quality.reprojectionPx.toFixed(1) : Math.round(quality.reprojectionPx)} px` : undefined
  const parts = [seen, error].filter((part) => part !== undefined)
  return parts.length === 0 ? [] : [`${capitalised(parts.join(', '))}.`]
}

const range = (least: number, most: number) => (least === most ? String(least) : `${least}–${most}`)
const listed = (parts: readonly string[], last = 'and') => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`)
