/** Reading numbers the way people type them: `1.78`, `1,78`, `178 cm`, `4.5 km/h`. */
export interface Quantity {
  /** The unit that is stored and shown. */
  unit: string
  min: number
  max: number
  /** A plain case, to show how it is written. */
  example: number
  /** Decimals shown. */
  decimals: number
  /** Every unit that is understood, and how much of the stored unit one of it is. */
  units: Readonly<Record<string, number>>
  /** Units that a bare number is read in when it makes no sense in the stored unit: 178 for a height is centimetres. */
  guesses?: readonly string[]
}

export type Reading = { ok: true; value: number | null } | { ok: false; message: string }

const metres = { m: 1, cm: 0.01, mm: 0.001 } as const

export const height: Quantity = { unit: 'm', min: 0.3, max: 2.8, example: 1.78, decimals: 3, units: metres, guesses: ['cm', 'mm'] }
export const legLength: Quantity = { unit: 'm', min: 0.1, max: 1.6, example: 0.92, decimals: 3, units: metres, guesses: ['cm', 'mm'] }
export const mass: Quantity = { unit: 'kg', min: 1, max: 400, example: 72.5, decimals: 1, units: { kg: 1, g: 0.001, lb: 0.45359237 } }
export const beltSpeed: Quantity = {
  unit: 'm/s',
  min: 0,
  max: 15,
  example: 1.25,
  decimals: 2,
  units: { 'm/s': 1, 'km/h': 1 / 3.6, kmh: 1 / 3.6, mph: 0.44704 },
}

/** Of a clock, on that of the session, within a day. */
export const clockOffset: Quantity = { unit: 'ms', min: -86_400_000, max: 86_400_000, example: 74.7, decimals: 3, units: { ms: 1, s: 1000 } }

/** One decimal separator, point or comma; no thousands separators: `1,780` means 1.78, and is read as that. */
const NUMBER = /^([+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+))\s*([^\d.,\s]\S*)?$/

/** An empty field means "not known". */
export function readQuantity(text: string, quantity: Quantity): Reading {
  const trimmed = text.trim()
  if (trimmed === '') return { ok: true, value: null }
  const match = NUMBER.exec(trimmed)
  const number = match?.[1] === undefined ? Number.NaN : Number(match[1].replace(',', '.'))
  if (!match || !Number.isFinite(number)) return { ok: false, message: `A number, such as ${quantity.example} ${quantity.unit}` }
  const unit = (match[2] ?? '').toLowerCase()
  const value = unit === '' ? bare(number, quantity) : inUnit(number, unit, quantity)
  if (value === undefined) return { ok: false, message: `Units understood here: ${Object.keys(quantity.units).join(', ')}` }
  if (value < quantity.min || value > quantity.max) return { ok: false, message: `${range(quantity)} is allowed` }
  return { ok: true, value }
}

/** Without the unit, and without zeros that say nothing: `1.78`. */
export function showQuantity(value: number | null, quantity: Quantity): string {
  return value === null ? '' : String(Number(value.toFixed(quantity.decimals)))
}

function bare(number: number, quantity: Quantity): number {
  if (within(number, quantity)) return number
  for (const unit of quantity.guesses ?? []) {
    const value = inUnit(number, unit, quantity)
    if (value !== undefined && within(value, quantity)) return value
  }
  return number
}

function inUnit(number: number, unit: string, quantity: Quantity): number | undefined {
  const factor = Object.hasOwn(quantity.units, unit) ? quantity.units[unit] : undefined
  // 178 cm is 1.78 m, not 1.7800000000000002 m.
  return factor === undefined ? undefined : Number((number * factor).toFixed(9))
}

const within = (value: number, { min, max }: Quantity) => value >= min && value <= max
const range = ({ min, max, unit }: Quantity) => `${min} to ${max} ${unit}`
