import { beforeEach, expect, it } from 'vitest'
import { findAgain, hover, lit, litFinding, select, type Finding } from './lit.ts'

const finding = (fields: Partial<Finding>) => ({ variable: 'knee-flexion', side: 'left', phase: 'initial-swing', ...fields }) as Finding
const [knee, pelvis] = [finding({}), finding({ variable: 'pelvis-obliquity' })]

beforeEach(() => lit.set({ selected: null, hovered: null }))

it('lights the one that is looked at in passing before the one that was chosen', () => {
  select(knee)
  hover(pelvis)
  expect(litFinding(lit.get())).toBe(pelvis)
  hover(null)
  expect(litFinding(lit.get())).toBe(knee)
})

it('finds what was chosen again among the findings of another gait, or lets it go', () => {
  select(knee)
  const again = finding({ deltaDeg: -12 })
  findAgain([pelvis, again])
  expect(lit.get().selected).toBe(again)
  findAgain([pelvis, finding({ side: 'right' })])
  expect(litFinding(lit.get())).toBeNull()
})
