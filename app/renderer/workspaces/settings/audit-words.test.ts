import { expect, it } from 'vitest'
import { actionInWords, detailInWords } from './audit-words.ts'

it('says which fields and which consents a change was about, and that it came to nothing', () => {
  expect(detailInWords({ call: 'athletes.update', id: 'x', fields: ['birthDate', 'heightM', 'legLengthLeftM', 'consent'], consent: { given: ['cohort'], withdrawn: ['report'] } })).toBe(
    'person: birth date, height, leg length left, consent (Cohort: given; Report: withdrawn)',
  )
  expect(detailInWords({ call: 'history.undo', fields: ['deletedUs'], failed: 'changed-since' })).toBe('undo: in the bin or not · came to nothing')
  expect(['sessions.create', 'report export', 'nobody.knows'].map((call) => detailInWords({ call }))).toEqual(['session', 'report export', 'nobody.knows'])
  expect(detailInWords({})).toBe('')
})

it('calls a backup that took the place of the database what it is', () => {
  expect(actionInWords({ action: 'removal', detail: { call: 'library restore' } })).toBe('put a backup in the place of the database')
  expect(actionInWords({ action: 'removal', detail: { call: 'bin.put' } })).toBe('moved to or out of the bin')
})
