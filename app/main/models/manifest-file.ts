/** A folder’s manifest as it stands there: each of its entries is still to be checked. */
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { modelManifestSchema } from '../../contract/models/models.ts'
import { ProblemError } from '../../core/problem.ts'
import { faultIn } from '../schema-fault.ts'

const MANIFEST = 'manifest.json'

export const manifestIn = (folder: string) => join(folder, MANIFEST)

/** None where there is no manifest. */
export function readEntries(folder: string): unknown[] {
  const file = manifestIn(folder)
  if (!existsSync(file)) return []
  const refuse = (why: string, cause?: unknown) =>
    new ProblemError({ code: 'bad-manifest', message: `The list of models ${file} cannot be read: ${why}.`, hint: 'The models that it describes are left out.', subject: file }, { cause })
  const content = readJson(file, refuse)
  const parsed = modelManifestSchema.safeParse(content)
  if (!parsed.success) throw refuse(faultIn(parsed.error.issues[0]!, content))
  return parsed.data.models
}

function readJson(file: string, refuse: (why: string, cause: unknown) => Error): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (thrown) {
    throw refuse(thrown instanceof SyntaxError ? 'it is no JSON' : 'it cannot be opened', thrown)
  }
}

/** Whole or not at all. */
export async function writeEntries(folder: string, models: readonly unknown[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  const fresh = `${manifestIn(folder)}.new`
  const handle = await open(fresh, 'w')
  try {
    await handle.writeFile(`${JSON.stringify({ version: 1, models }, null, 2)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(fresh, manifestIn(folder))
}

/** As which it can be named, be it right or wrong otherwise. */
export function idOf(entry: unknown): string | undefined {
  const id = (entry as { id?: unknown } | null | undefined)?.id
  return typeof id === 'string' ? id : undefined
}
