import { expect, it } from 'vitest'
import { leftOutReasons, strideRows } from './stride-rows.ts'

it('counts those that are measured apart from those that are left out', () => {
  const stride = (leftOut: string | null, fromS = 1.5) => ({ fromS, toS: fromS + 1, phases: null, leftOut, odd: leftOut === null ? 'the knee is 6 spreads off' : null })
  const { left, right } = strideRows({ strides: { left: [stride(null), stride('it turns'), stride(null)], right: [] } }, [])
  expect(left.map(({ place, measured, leftOut }) => [place, measured, leftOut])).toEqual([[0, 0, null], [1, null, 'it turns'], [2, 1, null]])
  expect(left[0]).toMatchObject({ fromUs: 1_500_000, toUs: 2_500_000, odd: 'the knee is 6 spreads off' })
  expect(right).toEqual([])
})

it('tells who left a stride out: what a person left out can count again', () => {
  const stride = (fromS: number, leftOut: string | null) => ({ fromS, toS: fromS + 1, phases: null, leftOut })
  const { left } = strideRows({ strides: { left: [stride(0, 'it turns'), stride(1, 'stumbled'), stride(2, null)], right: [] } }, [{ side: 'left', atS: 1.5, reason: 'stumbled' }])
  expect(left.map(({ isByPerson }) => isByPerson)).toEqual([false, true, false])
})

it('tells each reason once, with the strides that it is about', () => {
  const stride = (leftOut: string | null) => ({ fromS: 0, toS: 1, phases: null, leftOut })
  const rows = strideRows({ strides: { left: [stride('it turns'), stride(null), stride('stumbled'), stride('it turns')], right: [stride(null), stride('it turns')] } }, [])
  expect(leftOutReasons(rows)).toEqual(['left 1, 4; right 2: it turns', 'left 3: stumbled'])
  expect(leftOutReasons(strideRows({ strides: { left: [stride(null)], right: [] } }, []))).toEqual([])
})
