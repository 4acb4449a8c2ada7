import type { ModelEntry } from '../../contract/models/models.ts'

/** What a person can do to have all of a model here. */
export function howToGet({ id, embedded, files }: Pick<ModelEntry, 'id' | 'embedded' | 'files'>): string {
  if (embedded) return 'It comes with the program: restore the program’s files by installing it again, in a checkout by "git checkout models".'
  const add = files.length === 1 ? 'dd its file with "stridescope models add FILE"' : 'dd its files with "stridescope models add FILE…"'
  return files.every(({ address }) => address !== null) ? `Fetch it under Models or with "stridescope models fetch ${id}", or a${add}.` : `A${add}.`
}
