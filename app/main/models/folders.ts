import { delimiter, isAbsolute } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LibraryLayout } from '../store/layout.ts'

/** Where models lie; the first that has one is taken. */
export interface ModelFolder {
  path: string
  /** `program`: comes with Stridescope. `library`: fetched and added ones. `named`: by STRIDESCOPE_MODELS. */
  kind: 'program' | 'library' | 'named'
}

const PROGRAM = fileURLToPath(new URL('../../../models/', import.meta.url))
/** Where there is no library. */
export const PROGRAMS_OWN: ModelFolder = { path: PROGRAM, kind: 'program' }

export function modelFolders({ models }: Pick<LibraryLayout, 'models'>, env: NodeJS.ProcessEnv = process.env, program = PROGRAM): ModelFolder[] {
  // A relative one would be another folder wherever the engine is started.
  const named = (env.STRIDESCOPE_MODELS ?? '').split(delimiter).filter(isAbsolute)
  return [{ path: program, kind: 'program' }, { path: models, kind: 'library' }, ...named.map((path): ModelFolder => ({ path, kind: 'named' }))]
}
