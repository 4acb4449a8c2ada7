/** A trial's gait as it is kept in the library, and what a window asks of it. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { decisionReasonSchema, gaitKindSchema, idSchema, instantUsSchema, sha256Schema, walkingSideSchema } from '../basics/fields.ts'
import { eventEditSchema, excludedStrideSchema, timeS } from './gait-choices.ts'
import { comparedSchema, otherTrialSchema } from './compared-with.ts'
import { type Gait, gaitSchema, shapeOnlySchema } from './gait.ts'
import { referenceIdSchema } from './references.ts'
import { saidSchema } from '../basics/said.ts'

const earlierSessionSchema = z.object({
  sessionId: idSchema,
  /** The one of its trials that is looked at. */
  trialId: idSchema.nullable(),
  name: z.string(),
  /** ISO day. */
  date: z.string(),
  /** `left-out`: by a person. `shape-only`: measured otherwise. `nothing`: it holds nothing that could be compared. */
  state: z.enum(['used', 'left-out', 'shape-only', 'nothing']),
  /** In words; null where none is needed. */
  reason: z.string().nullable(),
  /** Another model saw it than today: with this one it can be analysed again, as its films are there. Null: that does not stand in its way. */
  analyseWith: z.string().nullable(),
})
export type EarlierSession = z.infer<typeof earlierSessionSchema>

export const trialGaitSchema = z.object({
  id: idSchema,
  createdUs: instantUsSchema,
  /** Without what grows with the recording: an hour's steps are 6 MB, of which an edit changes one minute's. */
  gait: gaitSchema.omit({ events: true, strides: true }),
  /** Artifacts, JSON: one after the other a part of its `events` and of each side's `strides`. */
  steps: z.array(sha256Schema),
  /** Artifacts, `core/gait/cycles/strides-arrow.ts`: one after the other the curves of every stride, by side and in the order of `gait.strides`. */
  strideCurves: z.array(sha256Schema),
  /** Artifact, `core/gait/tables/angles-arrow.ts`: the angles of every frame, on session time. */
  angles: sha256Schema,
  /** Artifact, `Skeleton`: what markers show of the person; null of films, and where an earlier version has made it. */
  skeleton: sha256Schema.nullable(),
  /** Artifact, `core/gait/signals/recorded-arrow.ts`: forces of plates and EMG of the file; null where there are none. */
  recorded: sha256Schema.nullable(),
  /** The same person's earlier sessions, the earliest first, and what each is to the baseline. */
  earlier: z.array(earlierSessionSchema),
  /** Artifact, JSON: `events` before any person put them right, which tell what a hand near them means; null: none are kept. */
  found: sha256Schema.nullable(),
  /** Strides that a person has left out. */
  excludedStrides: z.array(excludedStrideSchema),
  /** Whether findings have been tried on measurements that differ a little: a moment after an event was moved they have not. */
  isTried: z.boolean(),
  /** Why they could not be, in words; null where they have been, or are being tried. A refresh tries again. */
  notTried: z.string().nullable(),
  /** How often a person has put events right. */
  eventEdits: z.int(),
  /** Why it no longer is what its inputs would give, in words. */
  stale: z.string().nullable(),
  /** The same as data; not there: it is what they would give. */
  staleSaid: saidSchema.optional(),
})
export type SentGait = z.infer<typeof trialGaitSchema>
/** With what its artifacts hold. */
export interface TrialGait extends Omit<SentGait, 'gait'> {
  gait: Gait
  foundEvents: Gait['events']
}

/** What a trial could be held against beside the person's earlier sessions: norms and cohorts, those that were measured most alike first. */
const trialReferencesSchema = z.object({
  /** By a person; it may have been removed since, and then what counts by itself does. Null: nobody has chosen. */
  chosen: referenceIdSchema.nullable(),
  /** What counts where nobody chooses; null: earlier sessions of the person. */
  automatic: referenceIdSchema.nullable(),
  candidates: z.array(
    z.object({
      id: referenceIdSchema,
      kind: z.enum(['norm', 'cohort']),
      name: z.string(),
      /** People. */
      n: z.int().positive(),
      /** Of so many at most: how many of them is not known. */
      nIsAtMost: z.literal(true).optional(),
      /** Null: the gate lets it through. */
      shapeOnly: shapeOnlySchema.nullable(),
      /** Why it gives scores, but no verdict, in words; null where it gives both. */
      noVerdict: z.string().nullable(),
      /** What one should know of the comparison, in words. */
      notes: z.array(z.string()),
    }),
  ),
  /** Why nothing can be told of them yet, in words. */
  lacking: z.string().nullable(),
})
export type TrialReferences = z.infer<typeof trialReferencesSchema>

const place = z.object({ sessionId: idSchema, trialId: idSchema.nullish() })

export const gaitContract = {
  ofTrial: oc
    .route({ method: 'GET', path: '/sessions/{sessionId}/gait', summary: 'The newest gait of one trial, or of the files that are in none: steps, curves, and what differs' })
    .input(place)
    .output(z.object({
      gait: trialGaitSchema.nullable(),
      /** Why none can be made yet, in words; null where one can. */
      lacking: z.string().nullable(),
      /** Why the one that is kept cannot be read, in words; null where it can, and where there is none. A refresh makes it anew. */
      unread: z.string().nullable(),
      /** The newest job that makes one, whatever became of it. */
      jobId: idSchema.nullable(),
    })),
  start: oc
    .route({ method: 'POST', path: '/sessions/{sessionId}/gait', summary: 'Steps, curves and what differs, from the movement that is there: a skeleton of films, else markers' })
    .input(place)
    .output(z.object({ jobId: idSchema })),
  refresh: oc
    .route({ method: 'POST', path: '/sessions/{sessionId}/gait/refresh', summary: 'What of a gait no longer is what its inputs give, at once' })
    .input(place)
    .output(trialGaitSchema),
  editEvent: oc
    .route({ method: 'POST', path: '/sessions/{sessionId}/gait/events', summary: 'An event added, moved, deleted, or of another side or kind; only what comes after events is computed anew' })
    .input(place.extend({ edit: eventEditSchema }))
    .output(trialGaitSchema),
  forgetEventEdits: oc
    .route({ method: 'POST', path: '/sessions/{sessionId}/gait/events/as-found', summary: 'Events as they were found' })
    .input(place)
    .output(trialGaitSchema),
  excludeStride: oc
    .route({ method: 'POST', path: '/sessions/{sessionId}/gait/strides', summary: 'A stride left out of all means, with the reason; without one it counts again' })
    .input(place.extend({ side: walkingSideSchema, fromS: timeS, toS: timeS, reason: decisionReasonSchema.nullable() }).refine(({ fromS, toS }) => fromS < toS, 'A stride ends after it begins.'))
    .output(trialGaitSchema),
  chooseGait: oc
    .route({ method: 'POST', path: '/sessions/{sessionId}/gait/kind', summary: 'Whether parameters, curves and findings of a trial with both are of the walk or of the run; null: of which there is more' })
    .input(place.extend({ gait: gaitKindSchema.nullable() }))
    .output(trialGaitSchema),
  leaveOutSessions: oc
    .route({ method: 'POST', path: '/sessions/{sessionId}/gait/baseline', summary: 'Which earlier sessions are no part of the baseline' })
    .input(place.extend({ sessionIds: z.array(idSchema).max(1000) }))
    .output(trialGaitSchema),
  others: oc
    .route({ method: 'GET', path: '/sessions/{sessionId}/gait/others', summary: 'All other trials of the same person, the latest first: what this one could be compared with' })
    .input(place)
    .output(z.array(otherTrialSchema)),
  comparedWith: oc
    .route({ method: 'POST', path: '/sessions/{sessionId}/gait/compared-with', summary: 'What differs from one other trial of the same person, earlier or later' })
    .input(place.extend({ other: comparedSchema.shape.other }))
    .output(comparedSchema),
  references: oc
    .route({ method: 'GET', path: '/sessions/{sessionId}/gait/references', summary: 'Norms and cohorts that this trial could be held against, and whether each counts in numbers or in shape only' })
    .input(place)
    .output(trialReferencesSchema),
  chooseReference: oc
    .route({ method: 'POST', path: '/sessions/{sessionId}/gait/reference', summary: 'Which norm or cohort the trial is held against; null: what counts by itself' })
    .input(place.extend({ referenceId: referenceIdSchema.nullable() }))
    .output(trialGaitSchema),
}
