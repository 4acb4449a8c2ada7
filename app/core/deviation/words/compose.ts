/** The sentence of a finding from what a language has for its parts: the parts and their order are those of `english.ts`, how they are joined is each language's own. */
import { COMMON_ANGLES } from '../../body/angles/common-angles.ts'
import type { Angle } from '../../body/angles/segment-angles.ts'
import type { Side } from '../../body/joints.ts'
import { capitalised } from '../../first-letter.ts'
import { type Phase, PHASES } from '../../gait/cycles/phases.ts'
import { checkNamed } from '../checks.ts'
import type { Verdict } from '../deviation.ts'
import type { DeviationWords } from './deviation-words.ts'
import { legOf } from './leg-of.ts'
import { type DriftTold, type Finding, FLIPS_NAMED, type ReferenceWords, type Told } from './english.ts'

type Sided<T> = Readonly<Record<Side, T>>

export interface AnglePhrase {
  /** With its article, and its side unless the body has only one: "das linke Knie". */
  subject: Sided<string>
  verb: string
  /** What it is, of an angle that is larger, and smaller: "weniger gebeugt". */
  more: Sided<string>
  less: Sided<string>
  /** The same as a thing that goes with another: "weniger Beugung im linken Knie". */
  moreNamed: Sided<string>
  lessNamed: Sided<string>
  /** The body has only one: a phase then needs its leg. */
  isWhole?: true
}

interface Usual {
  untold: string
  beyond(family: string): string
  held(family: string, why: string): string
  possible(single: string, family: string): string
  within(family: string): string
}

export interface Language {
  number(value: number, decimals: number): string
  /** Of several: the last one behind this word. */
  and: string
  or: string
  /** Between the parts of a sentence: French has room before it. */
  next: string
  angles: Readonly<Record<Angle, AnglePhrase>>
  clause(parts: { subject: string; verb: string; amount: string; state: string; when: string }): string
  /** With what stands before them: "in der mittleren Standphase". */
  phases: Readonly<Record<Phase, string>>
  throughout: string
  /** For whoever knows no words of a lab: when, and what they call otherwise. */
  plain: { clause(parts: { subject: string; verb: string; amount: string; state: string; than: string; when: string }): string; when: Readonly<Record<'swing' | 'ground' | 'both', string>>; angles: Readonly<Partial<Record<Angle, Pick<AnglePhrase, 'subject' | 'verb' | 'more' | 'less'>>>> }
  ofLeg(side: Side): string
  than: {
    earlier(count: number): string
    session(name: string): string
    trial(name: string): string
    people(name: string, count: number, areOthers: boolean): string
    /** "als rechts". */
    otherSide(side: Side): string
    /** Of pelvis and trunk: "als im selben Abschnitt des rechten Doppelschritts". */
    otherLeg(side: Side): string
    /** Of a side of the pelvis, of a shoulder: with "the right one is". */
    otherPart(angle: Angle, side: Side): string
    /** Of a trunk that leans aside: towards that side, in the stride of that leg. */
    otherLean(towards: Side, leg: Side): string
  }
  main(parts: { clause: string; than: string; value: string; reference: string; at: string | null; usual: string; showing: number; of: number }): string
  at(percent: number): string
  share(percent: string): string
  with(named: string, count: number): string
  usual: { sessions: Usual; sides: Usual; people: Usual }
  heldBack: { oneStride: string; measurement: string; events(ms: number): string }
  seenBy(cameras: string, isOne: boolean): string
  reprojection(px: string): string
  care(doubts: string): string
  drift(parts: { clause: string; value: string; reference: string; strides: number; seconds: number; perMinute: string; low: string; high: string }): string
  driftVerdict: Readonly<Record<DriftTold['verdict'], string>>
  driftInstead: Readonly<Record<DriftTold['verdict'], string>>
  doubts: Omit<DeviationWords['doubts'], 'flips' | 'reprojection' | 'interpolated' | 'events' | 'mayBeNothing'> & { reprojection(px: string): string; interpolated(percent: string): string; events(ms: number): string; mayBeNothing(low: string, high: string): string }
  instead: Readonly<Record<Verdict, string>>
  /** "es wäre … unter drei der elf Prüfungen", "… ohne cam02". */
  flip(instead: string, checks: string): string
  ofChecks(count: number, of: number): string
  checks: { events(ms: string, isLater: boolean): string; filter(hz: string, isHigher: boolean, isTodayAlone: boolean): string; without(what: string): string; against(what: string): string }
}

const other: Sided<Side> = { left: 'right', right: 'left' }
const counterpart = ({ angle, side, deltaDeg }: Finding, { than }: Language): string => {
  if (!COMMON_ANGLES.has(angle)) return than.otherSide(other[side])
  if (angle === 'trunk-side-lean') return than.otherLean(deltaDeg < 0 ? side : other[side], other[side])
  return angle === 'pelvis-tilt' || angle === 'trunk-lean' ? than.otherLeg(other[side]) : than.otherPart(angle, other[side])
}

export function composed(language: Language): DeviationWords {
  const { number, angles, doubts } = language
  const degrees = (value: number, decimals: number) => `${number(value, decimals)}°`
  const signed = (value: number, decimals: number) => `${value > 0 ? '+' : ''}${degrees(value, decimals)}`
  const listed = (parts: readonly string[], last: string) => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`)

  const when = ({ angle, side, phase, orPhases = [] }: Finding): string => {
    const phases = PHASES.filter((one) => one === phase || orPhases.includes(one))
    return `${phases.length === PHASES.length ? language.throughout : listed(phases.map((one) => language.phases[one]), language.or)}${angles[angle].isWhole ? ` ${language.ofLeg(side)}` : ''}`
  }
  const clause = (finding: Finding): string => {
    const { angle, side, deltaDeg, decimals } = finding
    const { subject, verb, more, less } = angles[angle]
    return language.clause({ subject: subject[side], verb, amount: degrees(Math.abs(deltaDeg), decimals), state: (deltaDeg < 0 ? less : more)[side], when: when(finding) })
  }
  const named = ({ angle, side, deltaDeg, decimals }: Finding) => `${angles[angle][deltaDeg < 0 ? 'lessNamed' : 'moreNamed'][side]} (${signed(deltaDeg, decimals)})`
  const thanWhat = ({ reference, ...finding }: Finding & { reference: ReferenceWords }): string => {
    if (reference.kind === 'other-side') return counterpart(finding, language)
    if (reference.kind === 'people') return language.than.people(reference.name, reference.count, reference.areOthers ?? false)
    return reference.kind === 'earlier-sessions' ? language.than.earlier(reference.count) : language.than[reference.kind](reference.name)
  }
  const usual = ({ verdict, heldBack, thresholdsDeg, decimals, reference }: Told): string => {
    const words = language.usual[reference.kind === 'people' ? 'people' : reference.kind === 'other-side' ? 'sides' : 'sessions']
    if (!thresholdsDeg) return words.untold
    const [family, single] = [degrees(thresholdsDeg.family, decimals), degrees(thresholdsDeg.single, decimals)]
    if (verdict === 'beyond') return words.beyond(family)
    if (heldBack) return words.held(family, heldBack.by === 'one-stride' ? language.heldBack.oneStride : heldBack.by === 'measurement' ? language.heldBack.measurement : language.heldBack.events(Math.round(100 * heldBack.seconds) * 10))
    return verdict === 'possible' || reference.kind === 'people' ? words.possible(single, family) : words.within(family)
  }
  const quality = ({ quality: behind }: Told): string[] => {
    const seen = behind?.cameras ? language.seenBy(behind.cameras.least === behind.cameras.most ? String(behind.cameras.least) : `${behind.cameras.least}–${behind.cameras.most}`, behind.cameras.most === 1) : undefined
    const px = behind?.reprojectionPx ?? null
    const error = px === null ? undefined : language.reprojection(number(px, px < 1 ? 1 : 0))
    const parts = [seen, error].filter((part) => part !== undefined)
    return parts.length === 0 ? [] : [`${capitalised(parts.join(', '))}.`]
  }
  const checkWords = (what: string): string => {
    const check = checkNamed(what)
    if (!check) return what
    if (check.by === 'events') return language.checks.events(String(check.ms), check.way === 'later')
    if (check.by === 'filter') return language.checks.filter(String(check.hz), check.way === 'higher', check.isTodayAlone)
    return language.checks[check.by](check.name)
  }
  const flips = <V extends string>(weaker: readonly { what: string; verdict: V }[], of: number, words: Readonly<Record<V, string>>): string[] =>
    [...Map.groupBy(weaker, ({ verdict }) => verdict)].map(([verdict, all]) => language.flip(words[verdict], all.length > FLIPS_NAMED ? language.ofChecks(all.length, of) : listed(all.map(({ what }) => checkWords(what)), language.or)))
  const care = (found: readonly string[]): string => language.care(found.join(language.next))

  return {
    plain(finding) {
      const { angle, side, deltaDeg, decimals } = finding
      const { subject, verb, more, less } = language.plain.angles[angle] ?? angles[angle]
      return capitalised(language.plain.clause({ subject: subject[side], verb, amount: degrees(Math.abs(deltaDeg), decimals), state: (deltaDeg < 0 ? less : more)[side], than: thanWhat(finding), when: language.plain.when[legOf(finding)] }))
    },
    title: (finding) => capitalised(clause(finding)),
    sentence(told) {
      const { valueDeg, referenceDeg, decimals, atPercent, strides, shareOfScore, goesWith } = told
      const main = language.main({ clause: clause(told), than: thanWhat(told), value: degrees(valueDeg, decimals), reference: degrees(referenceDeg, decimals), at: atPercent === undefined ? null : language.at(atPercent), usual: usual(told), showing: strides.showing, of: strides.of })
      const share = shareOfScore === null ? '' : `${language.next}${language.share(number(100 * shareOfScore, 0))}`
      const more = goesWith.length === 0 ? '' : `${language.next}${language.with(listed(goesWith.map(named), language.and), goesWith.length)}`
      return [`${capitalised(main)}${share}${more}.`, ...quality(told), ...(told.doubts.length === 0 ? [] : [care(told.doubts)])].join(' ')
    },
    care,
    drift({ perMinute, interval, strides, lastingS, verdict, weaker, checks, ...finding }) {
      const { decimals } = finding
      const [low, high] = interval.map((value) => signed(value, perMinute.decimals)) as [string, string]
      const main = language.drift({ clause: clause(finding), value: degrees(finding.valueDeg, decimals), reference: degrees(finding.referenceDeg, decimals), strides, seconds: Math.round(lastingS), perMinute: signed(perMinute.deg, perMinute.decimals), low, high })
      return `${capitalised(main)}${language.next}${language.driftVerdict[verdict]}.${weaker.length === 0 ? '' : ` ${care(flips(weaker, checks, language.driftInstead))}`}`
    },
    doubts: {
      ...doubts,
      reprojection: (pixels) => doubts.reprojection(number(pixels, 0)),
      interpolated: (share) => doubts.interpolated(number(100 * share, 0)),
      events: (seconds) => doubts.events(Math.round(1000 * seconds)),
      mayBeNothing: ([low, high]) => doubts.mayBeNothing(signed(low, 0), signed(high, 0)),
      flips: (weaker, of) => flips(weaker, of, language.instead),
    },
  }
}
