import { Tooltip } from '@mantine/core'
import { useMemo } from 'react'
import { z } from 'zod'
import type { Series, Trend } from '../../../../contract/review/review.ts'
import { SessionTrend } from '../../../charts/session-trend.tsx'
import { useChoice, type Choice } from '../../../engine/choices.ts'
import { showDay } from '../../../format/days.ts'
import { bandWords, linesOf, newestOf } from './trend-words.ts'
import css from './person.module.css'

/** What a person’s history shows until somebody asks for more. */
const USUAL = ['gps', 'speedMps', 'cadencePerMin', 'strideLengthM', 'stepWidthM', 'footOffPercent', 'knee-flexion-peak-swing', 'knee-flexion-range', 'ankle-flexion-peak-stance', 'push-off-range', 'thigh-flexion-range', 'trunk-side-lean-range']
const allShownChoice: Choice<boolean> = { key: 'review.all-trends', schema: z.boolean(), fallback: false }

/** Scores, parameters and features over sessions. */
export function Trends({ series }: { series: Series }) {
  const [isAll, setAll] = useChoice(allShownChoice)
  const { trends, sessions, against } = series
  const usual = USUAL.flatMap((key) => trends.filter((trend) => trend.key === key))
  const shown = isAll ? trends : usual
  if (sessions.length === 0) return null
  return (
    <section className={css.section} aria-label="Over sessions">
      <div className={css.row}>
        <h3>Over sessions</h3>
        {trends.length > usual.length && (
          <button type="button" className={css.link} onClick={() => setAll(!isAll)}>
            {isAll ? 'The usual ones' : `All ${trends.length}`}
          </button>
        )}
      </div>
      <p className={css.dim}>
        {legend(series)} A bar is the 95 % of a session’s own mean; a hollow point has none.{sessions.some(({ stale }) => stale !== null) && ' A dashed ring: out of date.'} Each band is for its number alone: of twenty that have not changed about one lies outside it by chance.
        {trends.some(({ key }) => key === 'gps') && against && ` The score holds all sessions against the same: ${against}${sessions.some(({ state }) => state === 'usual') ? '; each of these against the others' : ''}.`}
      </p>
      <ul className={css.grid}>
        {shown.map((trend) => (
          <li key={trend.key}>
            <OneTrend trend={trend} sessions={sessions} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function legend({ sessions }: Series): string {
  const others = sessions.filter(({ state }) => state === 'other')
  const range = sessions.length === 1 ? `One session, ${showDay(sessions[0]!.date)}.` : `${sessions.length} sessions, ${showDay(sessions[0]!.date)} to ${showDay(sessions.at(-1)!.date)}.`
  return others.length === 0 ? range : `${range} Not measured like the newest, and part of no band: ${others.map(({ sessionName, reason }) => (reason ? `${sessionName} (${reason})` : sessionName)).join(', ')}.`
}

function OneTrend({ trend, sessions }: { trend: Trend; sessions: Series['sessions'] }) {
  const lines = useMemo(() => linesOf(trend, sessions), [trend, sessions])
  const newest = trend.lines.map((line) => ({ side: line.side, now: newestOf(trend, line, sessions) }))
  const words = newest.flatMap(({ side, now }) => (now ? [`${side ? `${side} ` : ''}${now.words}${now.band ? `, ${now.isOutside ? 'outside' : 'within'} ${now.band}` : ''}`] : []))
  const isStale = sessions.at(-1)!.stale !== null
  return (
    <Tooltip label={bandWords(trend)} multiline w={320}>
      <figure className={css.trend}>
        <figcaption>{trend.name}</figcaption>
        <p className={css.newest}>
          {newest.map(({ side, now }) => now && (
            <span key={side ?? 'both'} data-side={side ?? undefined}>
              {now.words}
              {now.band !== null && (
                <span className={css.band}>
                  {' '}
                  {now.isOutside ? <strong className={css.outside}>outside</strong> : 'within'} {now.band}
                </span>
              )}
            </span>
          ))}
          {isStale && <span className={css.stale}>out of date</span>}
          {!trend.from && <span className={css.noBand}>no band</span>}
        </p>
        <SessionTrend label={`${trend.name}, newest session: ${words.join(', ')}${isStale ? ', out of date' : ''}. ${bandWords(trend)}`} lines={lines} />
      </figure>
    </Tooltip>
  )
}
