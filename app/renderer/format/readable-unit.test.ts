import { expect, it } from 'vitest'
import { readableUnit } from './readable-unit.ts'

it('reads a muscle’s volts in the part of them that needs no zeros, and a moment in newton metres', () => {
  const read = (unit: string, value: number) => {
    const readable = readableUnit(unit, value)
    return `${Number((value * readable.factor).toPrecision(6))} ${readable.unit}`
  }
  expect([read('V', 0.00004), read('V', 0.004), read('V ', 2), read('uV', 40), read('Nmm', 30_000), read('W', 3)]).toEqual(['40 µV', '4 mV', '2 V', '40 uV', '30 Nm', '3 W'])
})
