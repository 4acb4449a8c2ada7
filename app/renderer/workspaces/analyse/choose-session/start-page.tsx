import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { MARKER_FILES } from '../../../../core/formats/motion/marker-files.ts'
import { sessionsQuery } from '../../../engine/queries.ts'
import { count, duration } from '../../../format/amounts.ts'
import { showDay } from '../../../format/days.ts'
import { navigate, wayInto } from '../../../navigation/navigate.ts'
import { RouteLink } from '../../../navigation/route-link.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Poster } from '../../../ui/poster.tsx'
import { SEEN_KINDS } from '../../../trial/trials-with-footage.ts'
import css from './start-page.module.css'

const MOST = 12

/** Without a session: what this place is for, and the sessions that could be opened. */
export function StartPage() {
  const { data } = useQuery(sessionsQuery({}))
  const seen = data?.sessions.filter(({ fileCounts }) => SEEN_KINDS.some((kind) => (fileCounts[kind] ?? 0) > 0)).slice(0, MOST) ?? []
  if (!data) return null
  return (
    <div className={css.page}>
      <EmptyState
        icon="analyse"
        level={2}
        title={seen.length > 0 ? 'Open a session' : 'Nothing to open yet'}
        actions={
          <Button variant={seen.length > 0 ? 'default' : 'filled'} onClick={() => navigate(wayInto('library'))}>
            Go to the Library
          </Button>
        }
      >
        <p>
          All cameras of a trial side by side, at one playhead: <kbd>←</kbd> <kbd>→</kbd> step frame by frame, <kbd>Space</kbd> plays, <kbd>1</kbd> to{' '}
          <kbd>9</kbd> choose a camera, <kbd>?</kbd> lists every key.
        </p>
        {seen.length === 0 && <p>Import the videos of a session in the Library, or its movement ({MARKER_FILES}): each film is prepared so that every frame can be told from its neighbours.</p>}
      </EmptyState>
      {seen.length > 0 && (
        <section className={css.recent} aria-label="Latest sessions">
          <h3>Latest sessions</h3>
          <ul>
            {seen.map(({ id, name, athleteName, date, posterMediaId, fileCounts, footageUs }) => (
              <li key={id}>
                <RouteLink to={{ workspace: 'analyse', sessionId: id }} className={css.session}>
                  <Poster mediaId={posterMediaId} icon="footage" size="file" />
                  <span className={css.names}>
                    <span className={css.name}>{name}</span>
                    <span className={css.about}>
                      {athleteName} · {showDay(date)}
                    </span>
                  </span>
                  <span className={css.about}>
                    {fileCounts['footage'] ? (
                      <>
                        {count(fileCounts['footage'], 'film')}
                        <br />
                        {duration(footageUs)}
                      </>
                    ) : (
                      'markers'
                    )}
                  </span>
                </RouteLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
