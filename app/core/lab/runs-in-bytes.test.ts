import fc from 'fast-check'
import { expect, test } from 'vitest'
import { characterOf, LAST_CHARACTER, numberOf } from '../testing/characters.ts'
import { bytesHoldRun, sumOf } from './runs-in-bytes.ts'
import { holdsRun, lengthOf, runsOf, splitWords } from './word-runs.ts'

/** What lies between bytes that are no text. */
function textsIn(bytes: Uint8Array): string[] {
  const isNone = (letter: string) => (letter < ' ' && !'\t\n\r'.includes(letter)) || letter === '\x7f'
  return Array.from(new TextDecoder().decode(bytes), (letter) => (isNone(letter) ? '\ufffd' : letter)).join('').split('\ufffd')
}

/** By strings, without sums. */
function holdsInWords(bytes: Uint8Array, runs: ReadonlySet<string>): boolean {
  return textsIn(bytes).some((text) => holdsRun(splitWords(text), new Set([...runs].map(lengthOf)), (run) => runs.has(run)))
}

function holdsInBytes(bytes: Uint8Array, runs: ReadonlySet<string>): boolean {
  const sums = new Set([...runs].map(sumOf))
  return bytesHoldRun(bytes, { lengths: [...new Set([...runs].map(lengthOf))], mayBe: (_, sum) => sums.has(sum), isSought: (_, run) => runs.has(run) })
}

const piece = fc.oneof(fc.constantFrom('Jenö', 'Kova\u0301cs', 'KOVÁCS', 'anna', '½', 'ﬁne', '12', ' ', '-', '–', '\n', '\0', '"', '日本', '😀', '𝐉eno'), fc.string({ unit: fc.nat(LAST_CHARACTER).map(characterOf, numberOf), maxLength: 3 })).map((text) => [...new TextEncoder().encode(text)])
const bytes = fc.array(fc.oneof({ weight: 4, arbitrary: piece }, fc.array(fc.nat(255), { minLength: 1, maxLength: 3 }), fc.constantFrom([0xe0, 0x80, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xc0, 0xaf])), { maxLength: 12 }).map((pieces) => Uint8Array.from(pieces.flat()))

test('runs are found in bytes as they are found in the words of their text', () => {
  fc.assert(
    fc.property(bytes, fc.integer({ min: 1, max: 4 }), fc.nat(), (some, length, which) => {
      const there = textsIn(some).flatMap((text) => [...runsOf(splitWords(text), length)])
      for (const runs of [new Set(['jeno kovacs', 'anna 12']), new Set([there[which % (there.length || 1)] ?? 'nobody'])]) expect(holdsInBytes(some, runs)).toBe(holdsInWords(some, runs))
    }),
    { numRuns: 600 },
  )
})
