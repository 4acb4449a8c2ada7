import { useQuery } from '@tanstack/react-query'
import { bytes } from '../format/amounts.ts'
import { ownHistory, undo, undoHere } from '../commands/history.ts'
import { connection, hasEnded } from '../engine/connection.ts'
import { aboutQuery, historyQuery } from '../engine/queries.ts'
import { saving } from '../engine/saving.ts'
import { RouteLink } from '../navigation/route-link.tsx'
import { useStore } from '../store.ts'
import { Icon } from '../ui/icons.tsx'
import { JobsStatus } from './jobs/jobs-status.tsx'
import css from './status-bar.module.css'

export function StatusBar() {
  return (
    <footer className={css.bar} aria-label="Status">
      <JobsStatus />
      <DiskStatus />
      <span className={css.rest} />
      <UndoStatus />
      <SavedStatus />
      <EngineStatus />
    </footer>
  )
}

function DiskStatus() {
  const { data: about } = useQuery(aboutQuery())
  if (!about) return null
  const { originalsBytes, artifactsBytes, backupsBytes, databaseBytes, freeBytes } = about.usage
  return (
    <RouteLink to={{ workspace: 'settings' }} title="What takes the space">
      library {bytes(originalsBytes + artifactsBytes + backupsBytes + databaseBytes)} · {bytes(freeBytes)} free
    </RouteLink>
  )
}

function UndoStatus() {
  const { data } = useQuery(historyQuery())
  // Of a view whose gestures are its own it is not known here what the last one was.
  if (useStore(ownHistory))
    return (
      <button type="button" onClick={undoHere} title="Undo what was done in this view (Ctrl+Z)" className={css.undo}>
        <Icon name="undo" size={13} />
        <span>undo</span>
      </button>
    )
  if (!data?.undo) return null
  return (
    <button type="button" onClick={() => void undo()} title={`Undo: ${data.undo} (Ctrl+Z)`} className={css.undo}>
      <Icon name="undo" size={13} />
      <span>undo {data.undo}</span>
    </button>
  )
}

function SavedStatus() {
  const { open, failed } = useStore(saving)
  if (failed && open === 0)
    return (
      <span className={css.trouble}>
        <Icon name="error" size={13} />
        last change not saved
      </span>
    )
  return <span>{open > 0 ? 'saving …' : 'saved'}</span>
}

function EngineStatus() {
  const state = useStore(connection)
  const ended = useStore(hasEnded)
  return (
    <span className={state === 'lost' ? css.trouble : undefined} role="status">
      {state === 'lost' && <Icon name="warning" size={13} />}
      {state === 'lost' ? (ended ? 'engine not reachable: start Stridescope again' : 'engine not reachable, trying again') : state === 'open' ? 'engine ready' : 'connecting …'}
    </span>
  )
}
