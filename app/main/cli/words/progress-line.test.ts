import { expect, test } from 'vitest'
import { progressLine } from './progress-line.ts'

function lineOn(isTTY: boolean) {
  const written: string[] = []
  const clock = { ms: 0 }
  const stream = { isTTY, write: (text: string) => written.push(text) > 0 }
  return { written, clock, line: progressLine(stream, () => clock.ms) }
}

test('on a terminal the line is written anew each time, and gone in the end', () => {
  const { written, line } = lineOn(true)
  line.tell({ kind: 'pose', value: 0.25, title: 'People', detail: '31 frames/s' })
  line.end()
  expect(written).toEqual(['\r\u001b[2K25 % People · 31 frames/s', '\r\u001b[2K'])
})

test('elsewhere what is short says nothing, and what takes long says every ten seconds that it goes on', () => {
  const { written, clock, line } = lineOn(false)
  for (clock.ms = 0; clock.ms < 25_000; clock.ms += 100) line.tell({ kind: 'pose', value: clock.ms / 25_000, title: 'People' })
  line.end()
  expect(written).toEqual(['40 % People\n', '80 % People\n'])
})
