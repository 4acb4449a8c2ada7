import { useDeferredValue } from 'react'
import { useRoute } from '../../navigation/navigate.ts'
import { PersonPanel } from './athletes/person-panel.tsx'
import { NothingChosen } from './nothing-chosen.tsx'
import { SessionPanel } from './session/session-panel.tsx'

/** The right pane: the session or the person that the address names. */
export function Details() {
  const { athleteId, sessionId } = useDeferredValue(useRoute())
  if (sessionId !== undefined) return <SessionPanel key={sessionId} id={sessionId} />
  if (athleteId !== undefined) return <PersonPanel key={athleteId} id={athleteId} />
  return <NothingChosen />
}
