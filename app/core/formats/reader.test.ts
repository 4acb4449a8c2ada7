import { expect, test } from 'vitest'
import { inHz } from './reader.ts'

test('a rate is told in as many digits as mean something', () => {
  expect([59.999_664_230_813_84, 60, 29.97, undefined].map(inHz)).toEqual(['59.9997 Hz', '60 Hz', '29.97 Hz', undefined])
})
