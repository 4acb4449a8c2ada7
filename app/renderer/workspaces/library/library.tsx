import { useEffect } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useChoice } from '../../engine/choices.ts'
import { sessionQuery } from '../../engine/queries.ts'
import { useRoute } from '../../navigation/navigate.ts'
import { Panes } from '../../ui/panes.tsx'
import { AthletesPane } from './athletes/athletes-pane.tsx'
import { Details } from './details.tsx'
import { focusNextPane } from './focus.ts'
import { DropTarget } from './import/drop-target.tsx'
import { dropFiles, importFlow } from './import/import-flow.ts'
import { libraryView, panesChoice } from './library-view.ts'
import { ReferencesPage } from './references/references-page.tsx'
import { SessionsPane } from './sessions/sessions-pane.tsx'
import css from './library.module.css'

const isFreeToImport = () => importFlow.get().step === 'idle'
const DIVIDERS = { left: 'Width of the list of athletes', right: 'Width of the details' }

export function LibraryWorkspace() {
  const { references } = useRoute()
  return references ? <ReferencesPage /> : <People />
}

function People() {
  const [widths, setWidths] = useChoice(panesChoice)
  useNarrowedToAthlete()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || document.querySelector('[aria-modal="true"]')) return
      event.preventDefault()
      focusNextPane()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  return (
    <main className={css.library} aria-label="Library">
      <Panes labels={DIVIDERS} widths={widths} onWidths={setWidths} left={<AthletesPane />} middle={<SessionsPane />} right={<Details />} />
      <DropTarget title="Drop to look at these files" words="You see what each is taken for, and nothing is copied before you say so." isFree={isFreeToImport} take={dropFiles} />
    </main>
  )
}

/** Keeps the list of sessions where the address says, without losing "all sessions" when one of them is opened. */
function useNarrowedToAthlete(): void {
  const { athleteId, sessionId } = useRoute()
  const { data: session } = useQuery({ ...sessionQuery(sessionId ?? ''), enabled: sessionId !== undefined })
  const ownerId = session?.athleteId
  useEffect(() => {
    if (sessionId === undefined) libraryView.set((now) => ({ ...now, athleteId: athleteId ?? null }))
  }, [athleteId, sessionId])
  useEffect(() => {
    if (ownerId) libraryView.set((now) => (now.athleteId === null || now.athleteId === ownerId ? now : { ...now, athleteId: ownerId }))
  }, [ownerId])
}
