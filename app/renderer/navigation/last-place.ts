import { z } from 'zod'
import { LAST_PLACE } from '../../contract/system/system.ts'
import { choiceQuery, choose, type Choice } from '../engine/choices.ts'
import { queryClient } from '../engine/queries.ts'
import { lastPlaces, navigate, place } from './navigate.ts'
import type { Workspace } from './route.ts'

/** The address a window was left at: the next one opens there. */
const lastPlaceChoice: Choice<string | null> = { key: LAST_PLACE, schema: z.string().nullable(), fallback: null }

const kept = ['library', 'analyse', 'review'] as const satisfies readonly Workspace[]
/** Where the workspaces were left that remember it. */
const lastPlacesChoice: Choice<Partial<Record<(typeof kept)[number], string>>> = {
  key: `${LAST_PLACE}.workspaces`,
  schema: z.partialRecord(z.enum(kept), z.string()),
  fallback: {},
}

/** Where the address names no place: to the one that was left. From then on every place is kept. */
export async function returnToLastPlace(): Promise<void> {
  const [last, places] = await Promise.all([
    queryClient.fetchQuery(choiceQuery(lastPlaceChoice)).catch(() => null),
    queryClient.fetchQuery(choiceQuery(lastPlacesChoice)).catch(() => ({})),
  ])
  const isNamed = location.pathname !== '/'
  lastPlaces.set((now) => (isNamed ? { ...places, ...now } : places))
  if (!isNamed) navigate(last ?? { workspace: 'library' }, { replace: true })
  keep()
  place.subscribe(keep)
}

function keep(): void {
  const { library, analyse, review } = lastPlaces.get()
  choose(lastPlaceChoice, place.get())
  choose(lastPlacesChoice, { ...(library !== undefined && { library }), ...(analyse !== undefined && { analyse }), ...(review !== undefined && { review }) })
}
