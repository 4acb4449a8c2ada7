import { expect, it } from 'vitest'
import { readableFacts } from './facts.ts'

it('reads facts with the unit their name says', () => {
  expect(
    readableFacts({
      codec: 'avc',
      frameRateHz: 59.940059,
      durationUs: 1_666_667,
      longestIntervalUs: 16_684,
      bitRateBps: 1_850_000,
      hasBFrames: true,
      variableFrameRate: false,
      colour: { primaries: 'bt709', matrix: null },
      editList: [],
      labels: ['LASI', 'RASI'],
    }),
  ).toEqual([
    { label: 'Codec', value: 'avc' },
    { label: 'Frame rate', value: '59.94 Hz' },
    { label: 'Duration', value: '1.67 s' },
    { label: 'Longest interval', value: '16.68 ms' },
    { label: 'Bit rate', value: '1.85 Mbit/s' },
    { label: 'Has B frames', value: 'yes' },
    { label: 'Variable frame rate', value: 'no' },
    { label: 'Colour › Primaries', value: 'bt709' },
    { label: 'Edit list', value: 'none' },
    { label: 'Labels', value: 'LASI, RASI' },
  ])
})
