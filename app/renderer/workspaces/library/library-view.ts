import { z } from 'zod'
import type { Choice } from '../../engine/choices.ts'
import type { PaneWidths } from '../../ui/panes.tsx'
import { createStore } from '../../store.ts'

/** What the lists are narrowed to. */
export interface LibraryView {
  athleteId: string | null
  tag: string | null
  search: string
}

export const libraryView = createStore<LibraryView>({ athleteId: null, tag: null, search: '' })

const sortColumns = ['name', 'date', 'files', 'footage', 'state', 'size'] as const
export type SortColumn = (typeof sortColumns)[number]

export interface SessionSort {
  column: SortColumn
  descending: boolean
}

export const sortChoice: Choice<SessionSort> = {
  key: 'library.sort',
  schema: z.object({ column: z.enum(sortColumns), descending: z.boolean() }),
  fallback: { column: 'date', descending: true },
}

export const panesChoice: Choice<PaneWidths> = {
  key: 'library.panes',
  schema: z.object({ left: z.number(), right: z.number() }),
  fallback: { left: 16, right: 38 },
}

export const importModeChoice: Choice<'copy' | 'hard-link'> = {
  key: 'import.mode',
  schema: z.enum(['copy', 'hard-link']),
  fallback: 'copy',
}
