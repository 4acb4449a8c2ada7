import { z } from 'zod'
import { oddityOutSchema } from './media.ts'
import { sha256Schema } from '../basics/fields.ts'

/** The tasks of `app/workers/files`, what they take and what they sum up. */
const sourceSchema = z.object({
  path: z.string(),
  relativePath: z.string(),
  /** As agreed to in the preview: a file that has changed since is not what the person saw. */
  sizeBytes: z.int(),
  modifiedUs: z.int(),
})
export type Source = z.infer<typeof sourceSchema>

export const takeInParams = z.object({
  sources: z.array(sourceSchema).min(1),
  /** `upload`: the bytes lie in the library already. */
  mode: z.enum(['copy', 'hard-link', 'upload']),
})

export const inspectionSchema = z.object({
  kind: z.string(),
  format: z.string(),
  summary: z.string(),
  camera: z.string().optional(),
  facts: z.record(z.string(), z.unknown()),
  oddities: z.array(oddityOutSchema),
  complete: z.boolean(),
})

export const takenInSchema = z.object({
  files: z.array(
    z.object({
      /** Name inside the attempt's folder. */
      file: z.string(),
      relativePath: z.string(),
      hash: sha256Schema,
      bytes: z.int(),
      modifiedUs: z.int(),
      storage: z.enum(['copied', 'cloned', 'hard-linked']),
    }),
  ),
  /** Of the first file, now that all of its bytes are at hand. */
  inspection: inspectionSchema,
})

export const verifyParams = z.object({
  /** Where finished batches lie, over all attempts. */
  batchDir: z.string(),
  files: z.array(z.object({ path: z.string(), hash: sha256Schema, bytes: z.int() })),
})

/** `changed`: other bytes than the name says. */
export const verifiedSchema = z.object({
  checked: z.int(),
  bytes: z.int(),
  bad: z.array(z.object({ hash: sha256Schema, state: z.enum(['missing', 'changed', 'unreadable']) })),
})

const candidateSchema = z.object({ hash: sha256Schema, path: z.string() })

export const previewParams = z.object({
  files: z.array(
    z.object({
      relativePath: z.string(),
      sizeBytes: z.int(),
      /** The whole file, or the head and tail that a browser window has sent. */
      bytes: z.union([z.object({ path: z.string() }), z.object({ head: z.string(), tail: z.string() })]),
      /** Originals of the same size: is it one of them? */
      candidates: z.array(candidateSchema),
    }),
  ),
})

export const previewedSchema = z.object({
  files: z.array(z.object({ inspection: inspectionSchema, sameAs: sha256Schema.nullable() })),
})
