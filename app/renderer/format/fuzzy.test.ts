import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fuzzyScore, fuzzySort } from './fuzzy.ts'

const names = ['Import files', 'Import a folder', 'Empty the bin', 'José Example', 'Walk after 6 weeks']
const find = (query: string) => fuzzySort(query, names, (name) => name, 10)

it('finds by letters, words in any order, and without accents', () => {
  expect(find('imp')[0]).toBe('Import files')
  expect(find('folder imp')).toEqual(['Import a folder'])
  expect(find('jose')).toEqual(['José Example'])
  expect(find('wa6w')).toEqual(['Walk after 6 weeks'])
  expect(find('zzz')).toEqual([])
  expect(find('')).toEqual(names)
})

it('always finds a text by itself', () => {
  fc.assert(fc.property(fc.string(), (text) => fuzzyScore(text, text) !== null))
})
