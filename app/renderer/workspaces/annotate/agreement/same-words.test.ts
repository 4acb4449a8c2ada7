import { expect, it } from 'vitest'
import { apartWords, notAgreedWords, sameWords } from './same-words.ts'

const ankle = { keypoint: 'left-ankle', px: 31.6, samePx: 145.2 }

it('a frame on which two agree says how far apart they are all the same, and up to where that counts as agreeing', () => {
  expect(apartWords({ state: 'agree', points: 0, farthest: ankle, hiddenToOne: 1 })).toBe('left ankle 32 px apart (same up to 145) · 1 hidden to one only')
  expect(apartWords({ state: 'agree', points: 0, farthest: { ...ankle, px: 0 }, hiddenToOne: 0 })).toBe('every point in the same place')
  expect(apartWords({ state: 'disagree', points: 2, farthest: { ...ankle, px: 9.94, samePx: null }, hiddenToOne: 0 })).toBe('on 2 points · left ankle 9.9 px apart')
  expect(apartWords({ state: 'disagree', points: 0, farthest: null, hiddenToOne: 0 })).toBe('on who is there · no point is placed by both')
  expect(sameWords([{ farthest: ankle }, { farthest: null }])).toContain('up to 2.35 × its σ × the size of the person, which is the root of the area that they take in the picture: 145 px for the left ankle')
  expect(notAgreedWords(1)).toContain('1 frame that two have labelled is left out')
})
