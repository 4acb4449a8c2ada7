import { expect, it } from 'vitest'
import { detailInWords } from './audit-words.ts'

it('says which fields and which consents a change was about, and that it came to nothing', () => {
  expect(detailInWords({ call: 'athletes.update', id: 'x', fields: ['birthDate', 'heightM', 'legLengthLeftM', 'consent'], consent: { given: ['cohort'], withdrawn: ['report'] } })).toBe(
    'athletes.update: birth date, height, leg length left, consent (Cohort: given; Report: withdrawn)',
  )
  expect(detailInWords({ call: 'history.undo', fields: ['deletedUs'], failed: 'changed-since' })).toBe('history.undo: in the bin or not · came to nothing')
  expect(detailInWords({})).toBe('')
})
