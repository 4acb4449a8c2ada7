import { describe, expect, it } from 'vitest'
import { footageChoice, readFootage, settled, type FootageDraft } from './footage-draft.ts'

const draft = (changes: Partial<FootageDraft> = {}): FootageDraft => ({ ...footageChoice('x').fallback, ...changes })
const KNOWN = { placed: 4, heightM: 1.78 }
const read = (changes: Partial<FootageDraft>, known = KNOWN) => readFootage(settled(draft(changes), known))

describe('what is asked of the footage', () => {
  it('keeps the cameras’ distances when it refines, and cannot when it finds places from scratch', () => {
    expect(read({}).work).toEqual({ kind: 'refine', scale: { kind: 'camera-distances' }, lens: false })
    expect(read({ work: 'footage' }).work).toEqual({ kind: 'footage', scale: { kind: 'height', heightM: 1.78 }, lens: false })
    expect(read({}, { placed: 1, heightM: 1.78 }).work).toMatchObject({ kind: 'footage' })
  })

  it('takes the athlete’s height until another one is typed', () => {
    expect(read({ scale: 'height' }).work?.scale).toEqual({ kind: 'height', heightM: 1.78 })
    expect(read({ scale: 'height', height: '182 cm' }).work?.scale).toEqual({ kind: 'height', heightM: 1.82 })
    expect(readFootage(settled(draft({ scale: 'height' }), { placed: 4, heightM: null })).lacking).toBe('Say how tall the person is.')
    expect(read({ scale: 'height' }, { placed: 4, heightM: 2.7 })).toMatchObject({ work: null, refusals: { height: '0.5 to 2.5 m is allowed' } })
  })

  it('takes the points of the model of the analysis until another one that is here is chosen', () => {
    const known = { ...KNOWN, model: 'own', models: ['own', 'other'] }
    expect(read({}, known).work?.model).toBe('own')
    expect(read({ model: 'other' }, known).work?.model).toBe('other')
    expect(read({ model: 'gone' }, known).work?.model).toBe('own')
  })

  it('takes a length between two keypoints, in any unit', () => {
    expect(read({ scale: 'length', length: '42 cm' }).work?.scale).toEqual({ kind: 'length', between: ['left-hip', 'left-knee'], lengthM: 0.42 })
    expect(read({ scale: 'length', length: '42 cm', to: 'left-hip' })).toMatchObject({ work: null, refusals: { to: 'Another one than the first' } })
    expect(read({ scale: 'length' })).toMatchObject({ work: null, lacking: 'Say how far the two keypoints are apart.' })
  })
})
