import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { inPlainWords } from './last-words.ts'

const original = resolve('/home/lab/library/originals/ab/abcd.mp4')
const output = resolve('/home/lab/library/attempts/7/proxy.mp4')
const args = ['-y', '-i', `file:${original}`, '-f', 'mp4', output, '-f', 'framecrc', 'pipe:3']

it.each([
  [`file:${original}: Invalid data found when processing input`, 'gait $& cam1.mp4: Invalid data found when processing input'],
  [`Error opening ${original}.`, 'Error opening gait $& cam1.mp4.'],
  [`[out#0/mp4 @ 0x55d0c0ffee] Could not write to ${output}: No space left on device`, '[out#0/mp4] Could not write to proxy.mp4: No space left on device'],
  ['Conversion failed!', 'Conversion failed!'],
])('%j is told as %j', (line, told) => {
  expect(inPlainWords(line, args, 'gait $& cam1.mp4')).toBe(told)
})
