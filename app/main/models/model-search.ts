import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { modelSearchSchema, type ModelSearch } from '../../contract/models/model-search.ts'
import { ProblemError } from '../../core/problem.ts'
import { faultIn } from '../schema-fault.ts'
import { describedModel, readCatalogue } from './catalogue.ts'
import type { ModelFolder } from './folders.ts'

const LONGEST_BYTES = 4 << 20

/** Null where the model's manifest names none. */
export function modelSearch(folders: readonly ModelFolder[], id: string): ModelSearch | null {
  const { entry, folder } = describedModel(readCatalogue(folders), id)
  if (entry.search === undefined) return null
  const file = join(folder.path, entry.search)
  const refuse = (why: string, cause?: unknown) => new ProblemError({ code: 'bad-model-search', message: `${file} cannot be read: ${why}.`, hint: 'The model itself can be used all the same.', subject: id }, { cause })
  if (!existsSync(file) || statSync(file).size > LONGEST_BYTES) throw refuse(existsSync(file) ? 'it is too long' : 'there is no such file')
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch (thrown) {
    throw refuse('it is no JSON', thrown)
  }
  const parsed = modelSearchSchema.safeParse(content)
  if (!parsed.success) throw refuse(faultIn(parsed.error.issues[0]!, content))
  return parsed.data
}
