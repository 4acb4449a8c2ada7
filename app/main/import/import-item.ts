/** What an import still has to do: one row an item, ticked on its own. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { and, asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { idSchema } from '../../contract/basics/fields.ts'
import { offsetUsSchema, rateSchema } from '../../contract/library/footage.ts'
import type { Library } from '../store/library.ts'
import { importItem } from '../store/tables/files.ts'

export const importItemSchema = z.object({
  relativePath: z.string(),
  trialId: idSchema.nullable(),
  camera: z.string().nullable(),
  /** Where the file lies on session time, as something beside it states. */
  clock: z.object({ offsetUs: offsetUsSchema, rate: rateSchema }).optional(),
  /** A damaged file that it is a good copy of: that goes into the bin when this is in. */
  replaces: idSchema.optional(),
  bytes: z.int(),
  sources: z.array(z.object({ path: z.string(), relativePath: z.string(), sizeBytes: z.int(), modifiedUs: z.int() })),
  uploads: z.array(z.string()),
})
export type ImportItem = z.infer<typeof importItemSchema>

/** Puts an import into the queue together with its items: both or neither. */
export function addItems(library: Library, jobId: string, items: ImportItem[]): void {
  for (const [n, item] of items.entries()) library.query.insert(importItem).values({ jobId, n, item, state: 'open' }).run()
}

export async function removeUploads(library: Library, jobId: string): Promise<void> {
  for (const row of itemsOf(library, jobId))
    for (const upload of importItemSchema.parse(row.item).uploads)
      await rm(join(library.layout.incoming, upload), { force: true })
}

/** Uploads lie in the library, wherever that has been moved to since. */
export function sourcesNow({ layout }: Library, { sources, uploads }: ImportItem): ImportItem['sources'] {
  return sources.map((source, n) => ({ ...source, path: uploads[n] === undefined ? source.path : join(layout.incoming, uploads[n]) }))
}

export function itemsOf(library: Library, jobId: string) {
  return library.query.select().from(importItem).where(eq(importItem.jobId, jobId)).orderBy(asc(importItem.n)).all()
}

export function setItem(library: Library, jobId: string, n: number, values: Partial<typeof importItem.$inferInsert>): void {
  library.query
    .update(importItem)
    .set(values)
    .where(and(eq(importItem.jobId, jobId), eq(importItem.n, n)))
    .run()
}
