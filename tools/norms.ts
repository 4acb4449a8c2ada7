/** `node tools/run.mjs tools/norms.ts SCHWARTZ2008.JSON`: makes the norms that come with the program, in resources/norms, from what others publish. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { localDay } from '../app/core/time/day.ts'
import { referenceText } from '../app/main/references/reference-file.ts'
import { CODE_VERSION } from '../app/main/version.ts'
import { schwartz2008, type SchwartzFile } from './norms/schwartz-2008.ts'

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('Name the file Schwartz2008.json')
const bytes = readFileSync(file)
const references = schwartz2008(JSON.parse(bytes.toString('utf8')) as SchwartzFile, createHash('sha256').update(bytes).digest('hex'), localDay(new Date()), CODE_VERSION)
for (const reference of references) {
  const to = join(import.meta.dirname, '../resources/norms', `${reference.id}.json`)
  writeFileSync(to, referenceText(reference))
  process.stdout.write(`${to}\n`)
}
