import { claimsLess } from '../../../../core/deviation/confidence.ts'
import { ENGLISH, FLIPS_NAMED } from '../../../../core/deviation/words/english.ts'
import { roundedFinding } from '../../../../core/deviation/words/rounded.ts'
import { type Against, VERDICTS } from '../../../../core/deviation/words/verdicts.ts'
import { number } from '../../../format/measured.ts'
import type { Finding } from '../lit.ts'

/** Findings of one verdict stand together: those that ask for a look first, the others folded. */
export const GROUPS: readonly { verdict: Finding['verdict']; isFolded: boolean }[] = [
  { verdict: 'beyond', isFolded: false },
  { verdict: 'possible', isFolded: false },
  { verdict: 'within', isFolded: true },
  { verdict: 'too-little-data', isFolded: true },
]

/** `5 within measurement error`; of those that ask for a look `Beyond …`. */
export function groupWords(verdict: Finding['verdict'], n: number, against: Against): string {
  const words = VERDICTS[against][verdict]
  if (verdict === 'too-little-data') return `${n} with ${words}`
  return verdict === 'within' ? `${n} ${words}` : `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** Largest first; what has no size last, in the order it came. */
export const bySize = (findings: readonly Finding[]): Finding[] => findings.toSorted((one, other) => (other.size ?? -1) - (one.size ?? -1))

/** In the order that the list shows them. */
export const inOrder = (findings: readonly Finding[]): Finding[] => GROUPS.flatMap(({ verdict }) => bySize(findings.filter((one) => one.verdict === verdict)))

/** The sentence, where what to be careful about stands by itself. */
export function withoutCare({ sentence, doubts }: Pick<Finding, 'sentence' | 'doubts'>): string {
  const care = ENGLISH.care(doubts)
  return sentence.endsWith(care) ? sentence.slice(0, -care.length).trimEnd() : sentence
}

/** `1.5 × the threshold of 11°`; empty where there is none. */
export function sizeWords({ size, ...finding }: Finding): string {
  if (size === null || !finding.thresholdsDeg) return ''
  return `${times(size)} the threshold of ${number(finding.thresholdsDeg.family, roundedFinding(finding).decimals)}°`
}

const ALONE: Readonly<Record<Against, string>> = { sessions: 'at this place alone', sides: 'at this place alone', people: 'along this angle’s whole curve' }

/** `Δ −17° (−22 to −12°) · thresholds 11° over all, 7° here alone`, rounded as the sentence is. */
export function numbersOf(finding: Finding, against: Against): string {
  const { intervalDeg, thresholdsDeg } = finding
  const { deltaDeg, decimals } = roundedFinding(finding)
  const signed = (value: number) => (value > 0 ? `+${number(value, decimals)}` : number(value, decimals))
  const interval = intervalDeg ? ` (${signed(intervalDeg[0])} to ${signed(intervalDeg[1])}°)` : ''
  const thresholds = thresholdsDeg ? ` · thresholds ${number(thresholdsDeg.family, decimals)}° over all that was tested, ${number(thresholdsDeg.single, decimals)}° ${ALONE[against]}` : ''
  return `Δ ${signed(deltaDeg)}°${interval}${thresholds}`
}

/** Checks under which it would claim less. */
const brokenBy = ({ sensitivity, verdict: now }: Pick<Finding, 'sensitivity' | 'verdict'>) => sensitivity.filter(({ verdict }) => claimsLess(verdict, now))

/** Whether what to be careful about names all of them. */
function isNamedInCare(finding: Pick<Finding, 'sensitivity' | 'verdict'>): boolean {
  const broken = brokenBy(finding)
  return broken.length > 0 && broken.every(({ verdict }) => broken.filter((one) => one.verdict === verdict).length <= FLIPS_NAMED)
}

/** How sure it is, part by part; `isWhole`: with the checks that care only counts. */
export function sureWords(finding: Finding, against: Against, isWhole: boolean): string[] {
  const { verdict, size, confidence } = finding
  const isShort = !isWhole && verdict === 'beyond'
  const words = isShort ? 'beyond the usual' : VERDICTS[against][verdict]
  const checks = isWhole ? !isNamedInCare(finding) : brokenBy(finding).length === 0
  return [words, !isWhole && size !== null ? `${times(size)} threshold` : '', `confidence ${confidence}`, checks ? sensitivityWords(finding, against) : ''].filter((part) => part !== '')
}

const times = (size: number) => `${number(size, size < 0.995 ? 2 : 1)} ×`

/** Whether the verdict would stay what it is, in words; empty where that was not tried. Where it would claim more it holds. */
export function sensitivityWords({ sensitivity, verdict: now }: Pick<Finding, 'sensitivity' | 'verdict'>, against: Against): string {
  return holdingWords(sensitivity, ({ verdict }) => (claimsLess(verdict, now) ? VERDICTS[against][verdict] : null))
}

/** `then`: what it would be instead where it does not hold. */
export function holdingWords<Check extends { what: string }>(checks: readonly Check[], then: (check: Check) => string | null): string {
  if (checks.length === 0) return ''
  const broken = checks.flatMap((check) => {
    const words = then(check)
    return words === null ? [] : [`${check.what} (then ${words})`]
  })
  if (broken.length > 0) return `does not hold under: ${broken.join(', ')}`
  if (checks.length === 1) return `holds under: ${checks[0]!.what}`
  return checks.length === 2 ? 'holds under both checks' : `holds under all ${checks.length} checks`
}
