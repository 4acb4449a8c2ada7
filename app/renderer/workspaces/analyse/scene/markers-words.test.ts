import { expect, it } from 'vitest'
import { HALPE_26 } from '../../../../core/body/halpe26.ts'
import { markersWords } from './markers-words.ts'

it('says which points of the body no marker stands for, and how many markers stand for none', () => {
  expect(markersWords(HALPE_26)).toBeNull()
  expect(markersWords(HALPE_26.filter((one) => one !== 'nose' && one !== 'left-eye'))).toEqual({ words: '24 of 26 points of the body', title: 'No marker tells where nose, left eye are.' })
  expect(markersWords(['left-knee', 'L_thigh'])?.words).toBe('1 of 26 points of the body · 1 other marker')
  expect(markersWords(['LASI', 'RASI'])).toEqual({ words: '2 markers', title: 'No marker stands for a joint: they are drawn where they are, without bones.' })
})
