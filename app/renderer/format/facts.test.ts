import { expect, it } from 'vitest'
import { readableFacts } from './facts.ts'

it('reads facts with the unit their name says', () => {
  expect(
    readableFacts({
      codec: 'avc',
      frameRateHz: 59.940059,
      durationUs: 1_666_667,
      variableFrameRate: false,
      colour: { primaries: 'bt709', matrix: null },
      editList: [],
      labels: ['LASI', 'RASI'],
    }),
  ).toEqual([
    { label: 'Codec', value: 'avc' },
    { label: 'Frame rate', value: '59.94 Hz' },
    { label: 'Duration', value: '1.67 s' },
    { label: 'Variable frame rate', value: 'no' },
    { label: 'Colour › Primaries', value: 'bt709' },
    { label: 'Edit list', value: 'none' },
    { label: 'Labels', value: 'LASI, RASI' },
  ])
})
