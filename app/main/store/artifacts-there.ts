import type { Library } from './library.ts'

/** Whether all of them are kept. */
export function areThere({ sql }: Pick<Library, 'sql'>, artifacts: readonly string[]): boolean {
  return sql.prepare('SELECT count(*) FROM artifact WHERE hash IN (SELECT value FROM json_each(?))').pluck().get(JSON.stringify(artifacts)) === new Set(artifacts).size
}
