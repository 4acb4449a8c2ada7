import { expect, it } from 'vitest'
import { answers } from './answers.ts'

const mara = { name: 'Mára Exámple', tags: ['ACL links'], notes: 'comes on Tuesdays' }

it('finds a person by name, tag or note, whatever the case, with or without accents', () => {
  const searches = ['', 'mara', 'MÁRA', 'mára example', 'example Mara', 'acl', 'tuesdays mara', ' mara ', 'ma\u0301ra']
  expect(searches.filter((search) => !answers(mara, search, null))).toEqual([])
  expect(answers(mara, 'mara jones', null)).toBe(false)
})

it('keeps to the tag that the list is narrowed to', () => {
  expect(answers(mara, 'mara', 'ACL links')).toBe(true)
  expect(answers(mara, 'mara', 'ACL')).toBe(false)
})
