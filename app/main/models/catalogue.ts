/** Every model that some folder's manifest describes. */
import { readFileSync, statSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import { modelEntrySchema, type ModelEntry } from '../../contract/models/models.ts'
import { type Problem, ProblemError } from '../../core/problem.ts'
import { faultIn } from '../schema-fault.ts'
import type { ModelFolder } from './folders.ts'
import { idOf, manifestIn, readEntries } from './manifest-file.ts'

export interface Described {
  entry: ModelEntry
  /** Whose manifest describes it. */
  folder: ModelFolder
  /** From which its card names pictures. */
  cardFolder: string
}

export interface Catalogue {
  models: Described[]
  /** Manifests and entries that cannot be read; the others count. */
  problems: Problem[]
}

const LONGEST_CARD_BYTES = 1 << 16

/** Of two models of one name the one in the earlier folder. */
export function readCatalogue(folders: readonly ModelFolder[]): Catalogue {
  const catalogue: Catalogue = { models: [], problems: [] }
  for (const folder of folders) {
    try {
      const { models, problems } = readManifest(folder)
      for (const described of models) if (!catalogue.models.some(({ entry }) => entry.id === described.entry.id)) catalogue.models.push(described)
      catalogue.problems.push(...problems)
    } catch (thrown) {
      if (!(thrown instanceof ProblemError)) throw thrown
      catalogue.problems.push(thrown.problem)
    }
  }
  return catalogue
}

export function describedModel({ models }: Catalogue, id: string): Described {
  const found = models.find(({ entry }) => entry.id === id)
  if (found) return found
  throw new ProblemError({ code: 'no-such-model', message: `There is no model "${id}".`, hint: `There are: ${models.map(({ entry }) => entry.id).join(', ')}.`, subject: id })
}

function readManifest(folder: ModelFolder): Catalogue {
  const read: Catalogue = { models: [], problems: [] }
  for (const [index, content] of readEntries(folder.path).entries()) {
    const parsed = modelEntrySchema.safeParse(content)
    if (parsed.success) read.models.push(describedIn(folder, parsed.data))
    else read.problems.push(badEntry(folder, content, faultIn(parsed.error.issues[0]!, content, ['models', index, ...parsed.error.issues[0]!.path].join('.'))))
  }
  return read
}

function describedIn(of: ModelFolder, { card, ...entry }: ModelEntry): Described {
  const { path: folder, kind } = of
  return {
    entry: {
      ...entry,
      card: cardOf(folder, card),
      // Libraries travel: no address of a stranger's library is offered to be fetched.
      files: entry.files.map((one) => (kind === 'library' ? { ...one, address: null } : one)),
    },
    folder: of,
    cardFolder: isCardFile(card) ? dirname(resolve(folder, card)) : folder,
  }
}

function badEntry({ path, kind }: ModelFolder, content: unknown, why: string): Problem {
  const [id, file] = [idOf(content), manifestIn(path)]
  return {
    code: 'bad-manifest',
    message: `${id === undefined ? 'A model' : `The model "${id}"`} in the list ${file} is described wrongly: ${why}.`,
    hint: `Only this model is left out. ${kind === 'library' && id !== undefined ? `"stridescope models remove ${id}" takes it from the list.` : 'Mend or delete its entry in that file.'}`,
    subject: id ?? file,
  }
}

const isCardFile = (card: string) => /^[\w./-]+\.md$/.test(card)

/** The text of the file that it names, else what it says itself. */
function cardOf(folder: string, card: string): string {
  if (!isCardFile(card)) return card
  const file = resolve(folder, card)
  const within = file.startsWith(resolve(folder) + sep) && (statSync(file, { throwIfNoEntry: false })?.size ?? Infinity) < LONGEST_CARD_BYTES
  return within ? readFileSync(file, 'utf8') : ''
}
