import { createHash } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { extname, resolve, sep } from 'node:path'
import { describedModel, readCatalogue } from './catalogue.ts'
import type { ModelFolder } from './folders.ts'

const TYPES: Readonly<Record<string, string>> = { '.png': 'image/png', '.jpg': 'image/jpeg', '.svg': 'image/svg+xml' }
const LARGEST_BYTES = 16 << 20

/** A picture that a model's card names, by its path from the card; undefined where no such picture lies in the folder whose manifest describes it. */
export function cardPicture(folders: readonly ModelFolder[], id: string, file: string): { path: string; type: string; etag: string } | undefined {
  const { folder, cardFolder } = describedModel(readCatalogue(folders), id)
  const [path, type] = [resolve(cardFolder, file), TYPES[extname(file).toLowerCase()]]
  if (type === undefined || !existsSync(path)) return undefined
  // A link must not lead out of the folder either.
  const [real, root] = [realpathSync(path), realpathSync(folder.path)]
  const info = statSync(real)
  if (!real.startsWith(root + sep) || !info.isFile() || info.size > LARGEST_BYTES) return undefined
  return { path: real, type, etag: createHash('sha256').update(readFileSync(real)).digest('hex') }
}
