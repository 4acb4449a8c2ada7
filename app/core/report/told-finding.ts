/** A finding in the language of a report, built anew from what it is, as `core/deviation/explained.ts` builds it in English. */
import type { Side } from '../body/joints.ts'
import { confidenceIn } from '../deviation/confidence.ts'
import type { Deviation } from '../deviation/deviation.ts'
import type { DeviationWords } from '../deviation/words/deviation-words.ts'
import type { Finding, ReferenceWords } from '../deviation/words/english.ts'
import { roundedFinding } from '../deviation/words/rounded.ts'
import { isSame } from '../review/same-finding.ts'

/** As far as sentences speak of it. */
export interface ToldAgainst {
  reference: { kind: 'own-baseline' | 'norm' | 'cohort' | 'picked'; name: string; n: number; leftOut?: number | undefined; picked?: { kind: 'session' | 'trial'; called: string } | null | undefined } | null
  deviations: readonly Deviation[]
  isTried: boolean
  /** Left against right: how many strides each side has. */
  sides?: Readonly<Record<Side, number>> | undefined
}

export interface ToldFinding {
  title: string
  /** For whoever knows no words of a lab. */
  plain: string
  /** Without what to be careful about. */
  sentence: string
  /** Null: nothing. */
  care: string | null
}

/** So many of what goes with it are named, as in English. */
const NAMED = 2
const other: Readonly<Record<Side, Side>> = { left: 'right', right: 'left' }

export function toldFinding(deviation: Deviation, { reference, deviations, isTried, sides }: ToldAgainst, words: DeviationWords): ToldFinding {
  const { strides, verdict, heldBack, thresholdsDeg, shareOfScore, quality, atPercent, side, intervalDeg, sensitivity } = deviation
  const finding = findingOf(deviation)
  const shown = { showing: strides.showing.length, of: strides.of }
  const { doubts } = confidenceIn({ strides: shown, otherStrides: sides && { side: other[side], of: sides[other[side]] }, sessions: sessionsOf(reference, sides), quality, verdict, interval: intervalDeg, sensitivity, isTried }, words)
  const sentence = words.sentence({ ...finding, atPercent: atPercent ?? undefined, athleteName: undefined, reference: referenceWords(reference, sides), verdict, heldBack, thresholdsDeg, strides: shown, shareOfScore, goesWith: deviation.goesWith.slice(0, NAMED).map((one) => besideOf(one, deviations)), quality, doubts: [] })
  return { title: words.title(finding), plain: words.plain({ ...finding, reference: referenceWords(reference, sides) }), sentence, care: doubts.length === 0 ? null : words.care(doubts) }
}

const findingOf = (deviation: Deviation): Finding => ({ angle: deviation.variable, side: deviation.side, phase: deviation.phase, orPhases: deviation.orPhases, ...roundedFinding(deviation) })

/** As exact as it is told where it stands by itself; to the degree where it does not. */
function besideOf(beside: Deviation['goesWith'][number], all: readonly Deviation[]): Finding {
  const { variable, side, phase, deltaDeg } = beside
  const own = all.find((one) => isSame(one, beside))
  return own ? findingOf(own) : { angle: variable, side, phase, ...roundedFinding({ valueDeg: deltaDeg, referenceDeg: 0, thresholdsDeg: null }) }
}

function referenceWords(reference: ToldAgainst['reference'], sides: ToldAgainst['sides']): ReferenceWords {
  if (sides || !reference) return { kind: 'other-side' }
  const { kind, name, n, leftOut, picked } = reference
  if (kind === 'own-baseline') return { kind: 'earlier-sessions', count: n }
  if (kind !== 'picked') return { kind: 'people', name, count: n, areOthers: leftOut !== undefined }
  return picked ? { kind: picked.kind, name: picked.called } : { kind: 'session', name }
}

const sessionsOf = (reference: ToldAgainst['reference'], sides: ToldAgainst['sides']): number | 'picked' | undefined => (sides || !reference ? undefined : reference.kind === 'own-baseline' ? reference.n : reference.kind === 'picked' ? 'picked' : undefined)
