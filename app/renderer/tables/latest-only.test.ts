import { expect, it } from 'vitest'
import { latestOnly } from './latest-only.ts'

/** Work that ends when it is told to. */
function held() {
  const begun: { asked: number; end: (answer: string) => void; fail: (why: string) => void }[] = []
  const told: string[] = []
  const latest = latestOnly({
    work: (asked: number) => new Promise<string>((end, fail) => begun.push({ asked, end, fail })),
    onAnswer: (answered, asked) => told.push(`${asked}: ${answered}`),
    onFailure: (thrown) => told.push(`failed: ${String(thrown)}`),
  })
  return { latest, begun, told, asked: () => begun.map(({ asked }) => asked) }
}
const settled = () => new Promise((resolve) => setTimeout(resolve))

it('begins what was asked last, drops what came late, and never begins what lay between', async () => {
  const { latest, begun, told, asked } = held()
  for (const hz of [6, 7, 8, 9]) latest.ask(hz)
  expect(asked()).toEqual([6])
  begun[0]!.end('late')
  await settled()
  expect(asked()).toEqual([6, 9])
  begun[1]!.end('in time')
  await settled()
  expect(told).toEqual(['9: in time'])
})

it('tells nothing that is not wanted any more, and goes on afterwards', async () => {
  const { latest, begun, told } = held()
  latest.ask(6)
  latest.drop()
  begun[0]!.fail('late')
  await settled()
  expect(told).toEqual([])
  latest.ask(7)
  begun[1]!.fail('broken')
  await settled()
  latest.ask(8)
  begun[2]!.end('mended')
  await settled()
  expect(told).toEqual(['failed: broken', '8: mended'])
})
