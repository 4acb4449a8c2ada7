import { z } from 'zod'
import type { Choice } from '../../../engine/choices.ts'
import type { TrialPlace } from '../../trial-place.ts'

const HOW = ['usual', 'sides', 'picked', 'drift'] as const
/** What a trial is held against: earlier sessions, or the reference that counts instead; one side against the other; one other trial; its own beginning. */
export type How = (typeof HOW)[number]
export const howChoice: Choice<How> = { key: 'analyse.held-against', schema: z.enum(HOW), fallback: 'usual' }

const otherSchema = z.object({ sessionId: z.string(), trialId: z.string() })
type Other = z.infer<typeof otherSchema>

/** Trials that are remembered. */
const MOST_PICKED = 100
/** Which other trial each one was compared with last, the newest last. */
const pickedSchema = z.array(z.object({ of: z.string(), other: otherSchema })).max(MOST_PICKED)
export const pickedChoice: Choice<z.infer<typeof pickedSchema>> = { key: 'analyse.picked', schema: pickedSchema, fallback: [] }

const nameOf = ({ sessionId, trialId }: TrialPlace) => trialId ?? sessionId

export const pickedFor = (all: z.infer<typeof pickedSchema>, place: TrialPlace): Other | null => all.find(({ of }) => of === nameOf(place))?.other ?? null

/** With what was picked for this one. */
export const withPicked = (all: z.infer<typeof pickedSchema>, place: TrialPlace, other: Other): z.infer<typeof pickedSchema> => [...all.filter(({ of }) => of !== nameOf(place)), { of: nameOf(place), other }].slice(-MOST_PICKED)
