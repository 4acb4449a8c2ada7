import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LEARNT_FROM, MEANT_FOR } from './embedded-model.ts'

test('what is said beside results is what the card says', () => {
  const card = readFileSync(new URL('../../../models/cards/stridescope-pose.md', import.meta.url), 'utf8').replaceAll(/\s+/g, ' ')
  expect(card).toContain(LEARNT_FROM)
  expect(card).toContain(MEANT_FOR)
})
