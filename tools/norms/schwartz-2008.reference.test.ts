import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { expect, it } from 'vitest'
import { shippedReferences } from '../../app/main/references/shipped.ts'
import { schwartz2008, type SchwartzFile } from './schwartz-2008.ts'

const file = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../shared/reference'), 'normative/Schwartz2008.json')

it.skipIf(!existsSync(file))('the norms that come with the program are what the tool makes of the published file (skipped where the reference folder is absent)', () => {
  const bytes = readFileSync(file)
  const shipped = shippedReferences()
  const { madeOn, codeVersion } = shipped[0]!.provenance
  expect(schwartz2008(JSON.parse(bytes.toString('utf8')) as SchwartzFile, createHash('sha256').update(bytes).digest('hex'), madeOn, codeVersion)).toEqual(shipped)
})
