import { expect, test } from 'vitest'
import { poseProgress } from './pose-progress.ts'

const AT = { camera: 'cam01', framesDone: 150, frames: 600, framesPerS: 31.26, device: 'CPU (WebAssembly)' }

test('says how far it is, how fast and on what', () => {
  expect(poseProgress(AT)).toEqual({ kind: 'pose', value: 0.25, title: 'Looking for people in cam01', detail: '150 of 600 frames · 31.3 frames/s · CPU (WebAssembly)' })
})

test('claims no speed before it knows one', () => {
  expect(poseProgress({ ...AT, framesPerS: Number.NaN }).detail).toBe('150 of 600 frames · CPU (WebAssembly)')
})

test.each([[0.456, '0.456'], [99.94, '99.9'], [1234.5, '1235']])('%d frames a second are told as %s', (framesPerS, words) => {
  expect(poseProgress({ ...AT, framesPerS }).detail).toContain(` · ${words} frames/s · `)
})
