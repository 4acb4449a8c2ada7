import { offsetUsSchema } from '../../../../contract/footage.ts'

/** To the microsecond, without zeros that say nothing: `16.667`, `−4`. */
export const offsetInMs = (offsetUs: number) => String(offsetUs / 1000).replace('-', '−')

/** Null where it is no number of milliseconds, or more than a day. */
export function readOffsetUs(text: string): number | null {
  const plain = text.trim().replace('−', '-').replace(',', '.')
  const ms = /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN
  const { data } = offsetUsSchema.safeParse(Math.round(ms * 1000))
  return data ?? null
}
