import { expect, it } from 'vitest'
import { strideRows } from './stride-rows.ts'

it('counts those that are measured apart from those that are left out', () => {
  const stride = (leftOut: string | null) => ({ fromS: 1.5, toS: 2.5, phases: null, leftOut, odd: leftOut === null ? 'the knee is 6 spreads off' : null })
  const { left, right } = strideRows({ strides: { left: [stride(null), stride('it turns'), stride(null)], right: [] } })
  expect(left.map(({ place, measured, leftOut }) => [place, measured, leftOut])).toEqual([[0, 0, null], [1, null, 'it turns'], [2, 1, null]])
  expect(left[0]).toMatchObject({ fromUs: 1_500_000, toUs: 2_500_000, odd: 'the knee is 6 spreads off' })
  expect(right).toEqual([])
})
