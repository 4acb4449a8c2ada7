import { expect, it } from 'vitest'
import { reportWords } from './all-languages.ts'
import { unbroken, unbrokenText } from './unbroken.ts'

it('no line ends between a number and its unit, nor where French sets a sign apart; words stay apart', () => {
  expect(unbrokenText('95 % entre 3 et 5 ms : voir « Lignes » !')).toBe('95\u00a0% entre 3 et 5\u00a0ms\u00a0: voir «\u00a0Lignes\u00a0»\u00a0!')
  expect(unbrokenText('in 3 minutes, 8 of 9 strides, 2 m')).toBe('in 3 minutes, 8 of 9 strides, 2\u00a0m')
})

it('so do words within words, and what functions make of them', () => {
  const words = { tag: 'de', share: (percent: number) => `${percent} %`, list: ['1 ms', 2], inner: { told: (at: number) => ({ of: [`${at} px`] }) } }
  const told = unbroken(words)
  expect([told.tag, told.share(46), told.list, told.inner.told(4)]).toEqual(['de', '46\u00a0%', ['1\u00a0ms', 2], { of: ['4\u00a0px'] }])
})

it('every language of a report does', () => {
  for (const language of ['en', 'de', 'fr', 'es'] as const) expect(reportWords(language).findings.interval('3', '5')).toContain('95\u00a0%')
})
