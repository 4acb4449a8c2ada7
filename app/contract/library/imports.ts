import { oc } from '@orpc/contract'
import { z } from 'zod'
import { daySchema, idSchema, nameSchema, upAxisSchema } from '../basics/fields.ts'
import { oddityOutSchema } from './media.ts'

/** Unguessable names for files that a shell or an upload brought. A path never crosses the contract. */
export const grantIdSchema = z.string().regex(/^[A-Za-z0-9_-]{22}$/, 'Not a grant')

export const HEAD_BYTES = 1 << 20
export const TAIL_BYTES = 1 << 20

/** A file that a plain browser window holds: what it is called, and its first and last bytes. */
const offerSchema = z.object({
  /** Path below the chosen folder, forward slashes: `videos/cam01.mp4`. For recognition and display only. */
  relativePath: z.string().min(1).max(1_000),
  sizeBytes: z.int().nonnegative(),
  modifiedUs: z.int().nonnegative(),
  head: z.instanceof(Blob),
  tail: z.instanceof(Blob),
})

const planItemSchema = z.object({
  itemId: z.string(),
  relativePath: z.string(),
  /** Files in the item: 1, or all of a folder of keypoint files. */
  fileCount: z.int(),
  bytes: z.int(),
  kind: z.string(),
  format: z.string(),
  camera: z.string().nullable(),
  summary: z.string(),
  oddities: z.array(oddityOutSchema),
  /** False where an error makes it useless: it cannot be ticked. */
  importable: z.boolean(),
  /** The same bytes are in the library already: where. */
  duplicateOf: z.object({ sessionId: idSchema, sessionName: z.string(), mediaId: idSchema }).nullable(),
  /** The window has to send these before the import can start: grant ids of uploads. */
  uploads: z.array(grantIdSchema),
})

const planSchema = z.object({
  planId: z.string(),
  items: z.array(planItemSchema),
  /** Oddities over all files together: sizes or rates that differ, two files for one camera. */
  oddities: z.array(oddityOutSchema),
  /** System files that were passed over. */
  passedOver: z.int(),
  bytes: z.int(),
  freeBytes: z.int(),
  /** The day of the recording as a film's camera has it, else as a file was last changed; null where nothing tells. */
  recorded: z.object({ day: daySchema, by: z.enum(['film', 'file']), name: z.string() }).nullable(),
  /** Whether hard links are possible for these files (same disk, real paths). */
  canHardLink: z.boolean(),
})
export type ImportPlan = z.infer<typeof planSchema>
export type ImportPlanItem = z.infer<typeof planItemSchema>

/** Where an import goes. What is new is made together with the import, or not at all. */
const destinationSchema = z.union([
  z.object({ sessionId: idSchema }),
  z.object({
    athlete: z.union([z.object({ id: idSchema }), z.object({ name: nameSchema })]),
    session: z.object({ name: nameSchema, date: daySchema }),
  }),
])
export type ImportDestination = z.infer<typeof destinationSchema>

export const importsContract = {
  offer: oc
    .route({ method: 'POST', path: '/imports/offers', summary: 'Names the files a browser window holds' })
    .input(z.object({ files: z.array(offerSchema).min(1).max(500) }))
    .output(z.array(grantIdSchema)),
  preview: oc
    .route({ method: 'POST', path: '/imports/plans', summary: 'What each granted file is taken for; nothing is copied' })
    .input(z.object({ grants: z.array(grantIdSchema).min(1).max(20_000) }))
    .output(planSchema),
  start: oc
    .route({ method: 'POST', path: '/imports', summary: 'Copies what the person agreed to into a session' })
    .input(
      z.object({
        planId: z.string(),
        destination: destinationSchema,
        /** Put footage into this trial; null: the session itself; absent: a new trial of the footage, or without any one of each movement (C3D, TRC), called as its file. */
        trialId: idSchema.nullable().optional(),
        /** Which axis of markers’ files points up, of the trials that are made: where neither file nor body shows it. */
        up: upAxisSchema.optional(),
        mode: z.enum(['copy', 'hard-link']),
        items: z
          .array(z.object({ itemId: z.string(), camera: z.string().max(100).nullable().optional() }))
          .min(1)
          .max(20_000),
      }),
    )
    .output(z.object({ jobId: idSchema, sessionId: idSchema, athleteId: idSchema })),
  discard: oc
    .route({ method: 'POST', path: '/imports/discard', summary: 'Forgets a plan, or files that were only offered, with all that was sent of them' })
    .input(z.object({ planId: z.string().optional(), grants: z.array(grantIdSchema).max(20_000).optional() })),
}
