import { readFileSync } from 'node:fs'

interface Package {
  version: string
}

/** The program's version, as every result's provenance names it. */
export const CODE_VERSION = (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as Package).version
