/** Which files are recordings of their own: of films all cameras saw one trial, of markers each file is one. */
import { folderOf, fileName } from './path-parts.ts'

interface Listed {
  relativePath: string
  kind: string
}

export interface Recording<Item> {
  /** As the file is called, with its folder where another is called the same. */
  name: string
  items: readonly Item[]
}

const MOVEMENT = ['c3d', 'trc']
/** What describes the whole set-up is no part of a recording. */
export const isOfSetUp = (kind: string): boolean => kind === 'calibration' || kind === 'calibration-photo'

/** Movements without films, each with what lies beside it under the same name: another export of it, its forces. */
export function recordingsOf<Item extends Listed>(items: readonly Item[]): Recording<Item>[] {
  if (items.some(({ kind }) => kind === 'footage')) return []
  const stems = [...new Set(items.filter(({ kind }) => MOVEMENT.includes(kind)).map(({ relativePath }) => stemOf(relativePath)))]
  return stems.map((stem) => {
    const isAlone = stems.every((other) => other === stem || fileName(other) !== fileName(stem))
    return { name: (isAlone ? fileName(stem) : stem).slice(-MOST_LETTERS), items: items.filter(({ relativePath, kind }) => stemOf(relativePath) === stem && !isOfSetUp(kind)) }
  })
}

const MOST_LETTERS = 200

/** Without its ending. */
function stemOf(path: string): string {
  const name = fileName(path)
  const stem = name.replace(/(?<=.)\.[^.]+$/, '')
  const folder = folderOf(path)
  return folder === '' ? stem : `${folder}/${stem}`
}
