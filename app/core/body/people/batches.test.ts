import { describe, expect, it } from 'vitest'
import { batchesIn, batchFiles } from './batches.ts'
import { peopleToArrow } from './people-arrow.ts'

const nobody = peopleToArrow({ topology: 'coco-17', widthPx: 64, heightPx: 48, frames: new Uint32Array(), people: new Int32Array(), keypoints: new Float32Array() })
const bytes = (text: string) => new TextEncoder().encode(text)

function noteIn(told: unknown): { first: number; end: number } {
  const { first, end } = told as { first?: unknown; end?: unknown }
  if (typeof first !== 'number' || typeof end !== 'number') throw new Error('It is no note')
  return { first, end }
}

/** Batches of ten frames, and what else lies, or no longer lies, in their folder. */
async function kept(batches: number, others: Record<string, Uint8Array | null>) {
  const folder = new Map<string, Uint8Array | null>()
  for (let n = 0; n < batches; n++) {
    const { note, table } = batchFiles(10 * n)
    folder.set(note, bytes(JSON.stringify({ first: 10 * n, end: 10 * n + 10 }))).set(table, nobody)
  }
  for (const [name, content] of Object.entries(others)) folder.set(name, content)
  const read = (name: string) => {
    const content = folder.get(name)
    return content ? Promise.resolve(content) : Promise.reject(new Error(`There is no ${name}`))
  }
  return (await batchesIn([...folder.keys()].toReversed(), read, noteIn)).map(({ first }) => first)
}

describe('finished batches of a film', () => {
  it('are all there in their order, whatever else lies there', async () => {
    expect(await kept(3, { '00000030.arrow': nobody, '00000010.json.new': bytes('{'), 'other.json': bytes('{}') })).toEqual([0, 10, 20])
    expect(await kept(0, {})).toEqual([])
  })

  it.each([
    ['a note that breaks off', { '00000010.json': bytes('{"first":10,') }],
    ['a note that says something else', { '00000010.json': bytes('{"first":"10"}') }],
    ['a note that is gone', { '00000010.json': null }],
    ['a table that breaks off', { '00000010.arrow': nobody.subarray(0, nobody.length / 2) }],
    ['an empty table', { '00000010.arrow': new Uint8Array() }],
    ['a table that is gone', { '00000010.arrow': null }],
    ['a note of other frames', { '00000010.json': bytes('{"first":11,"end":20}') }],
  ])('are done again from the one on that has %s', async (_, damaged) => {
    expect(await kept(3, damaged)).toEqual([0])
  })
})
