import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beltSpeed, height, legLength, mass, readQuantity, showQuantity, type Quantity } from './quantity.ts'

const value = (text: string, quantity: Quantity) => {
  const reading = readQuantity(text, quantity)
  return reading.ok ? reading.value : reading.message
}

describe('a quantity typed by a person', () => {
  it.each([
    ['1.78', 1.78],
    ['1,78', 1.78],
    ['178 cm', 1.78],
    ['178cm', 1.78],
    ['1780 mm', 1.78],
    ['  1.78 m ', 1.78],
    ['1.78 M', 1.78],
    ['178', 1.78],
    ['', null],
    ['   ', null],
  ])('height "%s" is %s m', (text, expected) => expect(value(text, height)).toBe(expected))

  it('reads other units', () => {
    expect(value('92', legLength)).toBe(0.92)
    expect(value('72,5 kg', mass)).toBe(72.5)
    expect(value('160 lb', mass)).toBeCloseTo(72.575, 3)
    expect(value('4.5 km/h', beltSpeed)).toBe(1.25)
    expect(value('.9', beltSpeed)).toBe(0.9)
  })

  it('says what is allowed when it is not', () => {
    expect(value('17.8 m', height)).toBe('0.3 to 2.8 m is allowed')
    expect(value('-3', mass)).toBe('1 to 400 kg is allowed')
    expect(value('6 ft', height)).toBe('Units understood here: m, cm, mm')
    expect(value('tall', height)).toBe('A number, such as 1.78 m')
    expect(value('1.7.8', height)).toBe('A number, such as 1.78 m')
    expect(value('1 toString', height)).toContain('Units understood')
    expect(value('Infinity', height)).toContain('A number')
  })

  it('does not guess a unit for masses and speeds', () => {
    expect(value('72000', mass)).toBe('1 to 400 kg is allowed')
  })

  it('gives a value inside the range, nothing, or a message, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String)), fc.constantFrom(height, legLength, mass, beltSpeed), (text, quantity) => {
        const reading = readQuantity(text, quantity)
        if (!reading.ok) return reading.message.length > 0
        return reading.value === null ? text.trim() === '' : reading.value >= quantity.min && reading.value <= quantity.max
      }),
    )
  })

  it('reads back what it shows, with point or comma, in metres or centimetres', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 2800 }), (millimetres) => {
        const shown = showQuantity(millimetres / 1000, height)
        expect(value(shown, height)).toBe(millimetres / 1000)
        expect(value(shown.replace('.', ','), height)).toBe(millimetres / 1000)
        expect(value(`${millimetres / 10} cm`, height)).toBe(millimetres / 1000)
      }),
    )
  })
})
