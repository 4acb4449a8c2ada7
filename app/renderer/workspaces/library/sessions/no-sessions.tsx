import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { AthleteRow } from '../../../../contract/library/athletes.ts'
import { engine } from '../../../engine/client.ts'
import { aboutQuery } from '../../../engine/queries.ts'
import { open } from '../../../frame/overlay.ts'
import { navigate } from '../../../navigation/navigate.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { attempt } from '../../../ui/toasts.ts'
import { chooseFiles } from '../import/import-flow.ts'
import { libraryView, type LibraryView } from '../library-view.ts'

interface NoSessionsProps {
  view: LibraryView
  athlete: AthleteRow | undefined
}

/** Why the list is empty, and the way on from there. */
export function NoSessions({ view, athlete }: NoSessionsProps) {
  const { data: about } = useQuery(aboutQuery())
  if (view.search !== '' || view.tag !== null) return <NothingFound view={view} athlete={athlete} />
  if (about?.athletes === 0) return <FirstSteps />
  const whose = athlete ? `${athlete.name} has no sessions yet` : 'No sessions yet'
  return (
    <EmptyState
      icon="library"
      title={whose}
      actions={
        <>
          <Button onClick={() => void chooseFiles('files')}>Import files</Button>
          <Button variant="default" onClick={() => open({ name: 'new-session', athleteId: athlete?.id })}>
            New session
          </Button>
        </>
      }
    >
      <p>A session is one visit: its trials, the footage of every camera and the files of whatever was worn.</p>
      <p>Drop files or a folder anywhere here; you see what each is taken for before anything is copied.</p>
    </EmptyState>
  )
}

function FirstSteps() {
  return (
    <EmptyState
      icon="import"
      title="Drop footage here to begin"
      actions={
        <>
          <Button onClick={() => void chooseFiles('folder')}>Import a folder</Button>
          <Button variant="default" onClick={() => void chooseFiles('files')}>
            Import files
          </Button>
          <Button variant="default" onClick={() => open({ name: 'new-athlete' })}>
            New athlete
          </Button>
          <Button variant="default" onClick={() => void attempt(openSample)}>
            Open the sample session
          </Button>
        </>
      }
    >
      <p>
        The videos of all cameras, their calibration, C3D or keypoint files and recordings of wearables may come together in one folder.
        Stridescope shows what it takes each file for, you say whose session it is, and only then it is copied into the library on this
        disk. Nothing leaves this machine.
      </p>
    </EmptyState>
  )
}

async function openSample(): Promise<void> {
  const { sessionId } = await engine.system.openSample()
  navigate({ workspace: 'analyse', sessionId })
}

function NothingFound({ view, athlete }: NoSessionsProps) {
  const clear = () => libraryView.set((now) => ({ ...now, search: '', tag: null }))
  const everywhere = () => libraryView.set((now) => ({ ...now, athleteId: null }))
  return (
    <EmptyState
      icon="search"
      title="No session answers this search"
      actions={
        <>
          <Button variant="default" onClick={clear}>
            Clear the search
          </Button>
          {athlete && (
            <Button variant="default" onClick={everywhere}>
              Search all athletes
            </Button>
          )}
        </>
      }
    >
      <p>
        {view.search !== '' && <>Looked for “{view.search}” in names of sessions, athletes, trials, files and in tags</>}
        {view.tag !== null && <> with the tag “{view.tag}”</>}
        {athlete && <> among the sessions of {athlete.name}</>}.
      </p>
    </EmptyState>
  )
}
