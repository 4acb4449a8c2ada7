/** One person over sessions, from gaits that are kept. */
import type { Gait } from '../../contract/gait/gait.ts'
import type { Series } from '../../contract/review/review.ts'
import { SIDES, type Side } from '../../core/body/joints.ts'
import { trendsOf } from '../../core/review/trends.ts'
import { gaitIn } from './gait-files.ts'
import { earlierSessions, staleness, whyStale } from './gait-of-trial.ts'
import { newestGait } from './kept-gait.ts'
import { madeFrom, partsOf } from './made-from.ts'
import { getAthlete } from '../library/athletes.ts'
import { inTurns } from '../in-turns.ts'
import { areThere } from '../store/artifacts-there.ts'
import type { Library } from '../store/library.ts'

// Of each kind on each surface the newest session's trial that has a gait.
const NEWEST = `
  SELECT kind, surface, sessionId, trialId, sessionName, date FROM (
    SELECT t.kind, t.surface, s.id AS sessionId, t.id AS trialId, s.name AS sessionName, s.date,
      row_number() OVER (PARTITION BY t.kind, t.surface ORDER BY s.date DESC, s.created_us DESC, t.is_representative DESC, t.created_us) AS place
    FROM session s JOIN trial t ON t.session_id = s.id
    WHERE s.athlete_id = ? AND s.deleted_us IS NULL AND t.deleted_us IS NULL AND t.standing = 'accepted' AND EXISTS (SELECT 1 FROM gait g WHERE g.trial_id = t.id)
  ) WHERE place = 1 ORDER BY date DESC, kind, surface`

type Newest = Pick<Series, 'kind' | 'surface'> & { sessionId: string; trialId: string; sessionName: string; date: string }
/** No window is as wide as more. */
const MOST_SESSIONS = 40

export async function historyOfAthlete(library: Library, athleteId: string): Promise<Series[]> {
  getAthlete(library, athleteId)
  const newest = library.sql.prepare(NEWEST).all(athleteId) as Newest[]
  return (await Promise.all(newest.map((one) => seriesOf(library, one)))).filter(({ sessions }) => sessions.length > 0)
}

async function seriesOf(library: Library, { kind, surface, ...last }: Newest): Promise<Series> {
  const outcomes = newestGait(library, last)?.kept.earlier ?? []
  const before = earlierSessions(library, last, outcomes).flatMap(({ sessionId, trialId, name, date, state, reason }) =>
    trialId === null ? [] : [{ sessionId, trialId, sessionName: name, date, state: state === 'used' ? ('usual' as const) : ('other' as const), reason: state === 'left-out' ? 'It was left out by a person.' : reason }],
  )
  const all = await Promise.all([...before.slice(1 - MOST_SESSIONS), { ...last, state: 'newest' as const, reason: null }].map(async (session) => ({ session, kept: await keptGait(library, session) })))
  const partOf = partsOf(library)
  const measured = await inTurns(all.flatMap(({ session, kept }) => (kept ? [{ session, ...kept }] : [])), ({ session, newest, gait }) => ({ session: { ...session, stale: staleness(whyStale(library, newest, madeFrom(library, session, partOf), gait.reference)).stale }, gait }))
  // Without the newest there is nothing that the others could be held to be like.
  const isWhole = measured.at(-1)?.session.state === 'newest'
  const shown = isWhole ? measured : []
  return {
    kind,
    surface,
    sessions: shown.map(({ session }) => session),
    without: all.flatMap(({ session: { sessionId, trialId, sessionName, date }, kept }) => (kept ? [] : [{ sessionId, trialId, sessionName, date }])),
    against: shown.at(-1)?.gait.reference?.name ?? null,
    trends: trendsOf(shown.map(({ session, gait }) => ({ ...gait, isBaseline: session.state === 'usual' }))),
    curves: curvesOf(shown.map(({ gait }) => gait)),
  }
}

/** Null where none is kept, or its file cannot be read. */
async function keptGait(library: Library, place: { sessionId: string; trialId: string }): Promise<{ newest: NonNullable<ReturnType<typeof newestGait>>; gait: Gait } | null> {
  const newest = newestGait(library, place)
  if (!newest || !areThere(library, [newest.kept.gait])) return null
  const gait = await gaitIn(library, newest.kept).catch(() => null)
  return gait && { newest, gait }
}

/** Those that the newest has. */
function curvesOf(gaits: readonly Gait[]): Series['curves'] {
  const last = gaits.at(-1)
  if (!last) return []
  const curve = ({ curves }: Gait, side: Side, angle: string): number[] | null => {
    const one = curves[side][angle]
    return one?.observable ? one.mean.map((value) => Math.round(100 * value) / 100) : null
  }
  const angles = [...new Set(SIDES.flatMap((side) => Object.keys(last.curves[side])))].filter((angle) => SIDES.some((side) => last.curves[side][angle]?.observable))
  return angles.map((angle) => ({ angle, left: gaits.map((gait) => curve(gait, 'left', angle)), right: gaits.map((gait) => curve(gait, 'right', angle)) }))
}
