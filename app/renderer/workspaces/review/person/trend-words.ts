import type { Series, Trend } from '../../../../contract/review/review.ts'
import { decimalsOfMean } from '../../../../core/deviation/words/measured-digits.ts'
import { showDay } from '../../../format/days.ts'
import { number } from '../../../format/measured.ts'
import type { SessionLine } from '../../../charts/session-trend.tsx'

type Line = Trend['lines'][number]

const COLOURS = { left: 'var(--left)', right: 'var(--right)', both: 'var(--accent)' } as const

const told = (value: number, decimals: number, unit: string): string => `${number(value, decimals)}${unit === '°' ? '' : ' '}${unit}`

/** As many as the newest session's intervals leave a meaning; a score has none, and is told as in Analyse. */
function decimalsOf({ group, unit, lines }: Pick<Trend, 'group' | 'unit' | 'lines'>): number {
  if (group === 'score') return 1
  const points = lines.flatMap((line) => line.points.slice(-1))
  return Math.max(...points.map(({ value, interval }) => decimalsOfMean({ value, sd: null, interval }, unit)))
}

/** Along the days, as they lie. */
export function linesOf(trend: Trend, sessions: Series['sessions']): SessionLine[] {
  const { lines, unit } = trend
  const decimals = decimalsOf(trend)
  const days = sessions.map(({ date }) => Date.parse(date))
  const [first, last] = [days[0]!, days.at(-1)!]
  return lines.map(({ side, points, band }) => ({
    key: side ?? 'both',
    colour: COLOURS[side ?? 'both'],
    band,
    points: points.map((point) => ({
      key: sessions[point.session]!.sessionId,
      isStale: sessions[point.session]!.stale !== null,
      at: last === first ? 0.5 : (days[point.session]! - first) / (last - first),
      value: point.value,
      interval: point.interval,
      words: `${sessions[point.session]!.sessionName}, ${showDay(sessions[point.session]!.date)}: ${side ? `${side} ` : ''}${told(point.value, decimals, unit)}${point.interval ? ` (${number(point.interval[0], decimals)} to ${number(point.interval[1], decimals)}, 95 %)` : ', how sure is not told'}${staleWords(sessions[point.session]!)}`,
    })),
  }))
}

const staleWords = ({ stale }: Series['sessions'][number]): string => (stale === null ? '' : `; out of date: ${stale}`)

interface Newest {
  words: string
  isOutside: boolean
  /** `53 to 66`; null: there is no band. */
  band: string | null
}

/** Of the newest session; null: it has none on that side. */
export function newestOf(trend: Trend, { points, band }: Line, sessions: Series['sessions']): Newest | null {
  const point = points.find(({ session }) => session === sessions.length - 1)
  if (!point) return null
  const decimals = decimalsOf(trend)
  return {
    words: told(point.value, decimals, trend.unit),
    isOutside: band !== null && (point.value < band.low || point.value > band.high),
    band: band && `${number(band.low, decimals)} to ${number(band.high, decimals)}`,
  }
}

/** What is drawn from bottom to top: `1.21 to 1.34 m`. */
function drawnWords(trend: Trend): string {
  const values = trend.lines.flatMap(({ points, band }) => [...points.flatMap(({ value, interval }) => [value, ...(interval ?? [])]), ...(band ? [band.low, band.high] : [])])
  const decimals = decimalsOf(trend)
  return `${number(Math.min(...values), decimals)} to ${told(Math.max(...values), decimals, trend.unit)}`
}

/** What the band is from. */
export function bandWords(trend: Trend): string {
  return `${bandFrom(trend)} Drawn from ${drawnWords(trend)}.`
}

function bandFrom({ from, noBand, unit, lines }: Trend): string {
  if (!from) return `No band: ${noBand}.`
  if (from.kind === 'threshold') return 'Band: by how much this may differ from the person’s earlier sessions by chance, as Analyse judges it: from what those differ by, and what is known of such measurements.'
  const digitsOf = (value: number) => number(value, decimalsOfMean({ value, sd: value, interval: null }, unit))
  return `Band: where another session lies with 95 % if nothing has changed, around the mean of ${from.sessions} earlier ones. Standard error of measurement ${digitsOf(from.sem)} ${unit}, the standard deviation between them${lines.length > 1 ? ', of both sides together' : ''}; minimal detectable change between two sessions ${digitsOf(from.minimalDetectableChange)} ${unit}.`
}
