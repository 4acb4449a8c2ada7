import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/library.ts'
import { longValuesSpeak } from './long-values.ts'
import { soughtOf, traceFinder } from './traces.ts'

test('a name that the edge of a page parts is found in the row', async () => {
  const file = join(temporaryFolder(), 'a.db')
  const sql = new Database(file)
  for (const pragma of ['synchronous = OFF', 'secure_delete = ON']) sql.pragma(pragma)
  sql.exec('CREATE TABLE kept (value TEXT, n INTEGER); INSERT INTO kept VALUES (NULL, 1)')
  // The last page is full: how much comes behind the name says where an edge falls.
  let behind = 8_170
  do sql.prepare('UPDATE kept SET value = ?').run(`${'.'.repeat(4_000)} Max Muster ${'.'.repeat(behind++)}`)
  while (readFileSync(file).includes('Max Muster') && behind < 8_200)
  sql.close()
  const [finder, nobody] = [traceFinder([soughtOf({ names: ['Max Muster'], texts: [] }, [])]), traceFinder([soughtOf({ names: ['Mara Muster'], texts: [] }, [])])]
  expect(finder(readFileSync(file))).toBe(false)
  expect([await longValuesSpeak(file, finder), await longValuesSpeak(file, nobody)]).toEqual([true, false])
  writeFileSync(file, 'This is no database.')
  expect(await longValuesSpeak(file, finder)).toBe(false)
})
