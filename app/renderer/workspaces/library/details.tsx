import { useDeferredValue } from 'react'
import { place } from '../../navigation/navigate.ts'
import { parseRoute, type Route } from '../../navigation/route.ts'
import { useStore } from '../../store.ts'
import { PersonPanel } from './athletes/person-panel.tsx'
import { NothingChosen } from './nothing-chosen.tsx'
import { SessionPanel } from './session/session-panel.tsx'

/** The right pane: the session or the person that the address names. */
export function Details() {
  const address = useStore(place)
  const shown = useDeferredValue(address)
  // What is typed meanwhile would be written of whom the list has already left.
  return (
    <div inert={shown !== address} style={{ display: 'contents' }}>
      <DetailsOf {...parseRoute(shown)} />
    </div>
  )
}

function DetailsOf({ athleteId, sessionId }: Route) {
  if (sessionId !== undefined) return <SessionPanel key={sessionId} id={sessionId} />
  if (athleteId !== undefined) return <PersonPanel key={athleteId} id={athleteId} />
  return <NothingChosen />
}
