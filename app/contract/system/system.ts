import { oc } from '@orpc/contract'
import { z } from 'zod'
import { idSchema } from '../basics/fields.ts'

/** Name of the choice that holds the address a window was left at: the next one opens there. */
export const LAST_PLACE = 'last-place'

const usageSchema = z.object({
  originalsBytes: z.int(),
  artifactsBytes: z.int(),
  backupsBytes: z.int(),
  databaseBytes: z.int(),
  binBytes: z.int(),
  freeBytes: z.int(),
})
export type DiskUse = z.infer<typeof usageSchema>

const foundSchema = z.object({
  name: z.string(),
  ok: z.boolean(),
  found: z.string(),
  /** What is used instead, and what that costs. */
  instead: z.string().nullable(),
})
export type Found = z.infer<typeof foundSchema>

/** What a check of the library has found. */
export const checkReportSchema = z.object({
  checked: z.int(),
  bytes: z.int(),
  repaired: z.array(z.string()),
  lost: z.array(z.string()),
  /** The audit log: how many entries, and where it does not hold, in words; null: it is whole. Not there: an earlier version has checked. */
  audit: z.object({ entries: z.int(), broken: z.string().nullable(), /** Entries that lie beside the library since a backup was put in its place, in words. */ apart: z.array(z.string()).optional() }).optional(),
  /** Where asked for: people who were erased, and what is left of them, in words. */
  erased: z
    .object({
      erased: z.int(),
      /** Of those, whose erasure has not come to its end yet. */
      unfinished: z.int().default(0),
      files: z.int(),
      bytes: z.int(),
      left: z.array(z.string()),
      /** Films and results so large that they were compared by content alone: text in them was not sought. */
      skipped: z.object({ files: z.int(), bytes: z.int() }).default({ files: 0, bytes: 0 }),
      /** Whose name cannot be searched for in free text, in words. */
      unsought: z.array(z.string()).default([]),
      /** Files of which a part could not be looked into, and why, in words: encrypted, damaged, or packed in a way that is not known. */
      unread: z.array(z.string()).default([]),
      /** Films and pictures: what they show is not looked at. */
      pictures: z.object({ files: z.int(), bytes: z.int() }).default({ files: 0, bytes: 0 }),
    })
    .optional(),
})
export type CheckReport = z.infer<typeof checkReportSchema>

/** Those with a stroke are other users’, or the engine’s. */
const choiceKeySchema = z.string().max(100).regex(/^[^/]*$/, 'No stroke in the name of a choice')

export const systemContract = {
  about: oc
    .route({ method: 'GET', path: '/about' })
    .output(z.object({ version: z.string(), libraryName: z.string(), athletes: z.int(), sessions: z.int(), usage: usageSchema })),
  doctor: oc.route({ method: 'GET', path: '/doctor', summary: 'What was found on this machine' }).output(z.array(foundSchema)),
  /** Its files come in as an ordinary import: the session can be opened at once. One that is there already is not doubled. */
  openSample: oc
    .route({ method: 'POST', path: '/sample', summary: 'The bundled sample’s newest session, imported where it is not here yet' })
    .output(z.object({ sessionId: idSchema })),
  /** Verifies the hash of every artifact and original, recomputes what it can, reports what it cannot. */
  check: oc
    .route({ method: 'POST', path: '/library/check' })
    .input(z.object({ /** Looks in every file for what is left of people who were erased. */ erased: z.boolean().optional() }).optional())
    .output(z.object({ jobId: idSchema })),
  checkReport: oc
    .route({ method: 'GET', path: '/library/check/{jobId}' })
    .input(z.object({ jobId: idSchema }))
    .output(checkReportSchema),
  /** Which codecs, as beginnings of codec strings, this window decodes beyond the common ones: decides what gets a proxy from now on. */
  reportDecoders: oc
    .route({ method: 'POST', path: '/decoders' })
    .input(z.object({ codecs: z.array(z.string().max(40)).max(40) })),
  choices: {
    get: oc
      .route({ method: 'GET', path: '/choices/{key}', summary: 'A remembered choice or layout; null where there is none' })
      .input(z.object({ key: choiceKeySchema }))
      .output(z.object({ value: z.unknown() })),
    set: oc
      .route({ method: 'PUT', path: '/choices/{key}' })
      .input(z.object({ key: choiceKeySchema, value: z.unknown() })),
  },
}
