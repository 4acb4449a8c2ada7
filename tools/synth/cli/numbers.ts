import { WrongUse } from './wrong-use.ts'

export function number(option: string, text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) throw new WrongUse(`--${option} is a number, not "${text}".`)
  return value
}

export function whole(option: string, text: string, least: number, most = Infinity): number {
  const value = Number(text)
  if (text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most) return value
  throw new WrongUse(`--${option} is a whole number from ${least}${most < Infinity ? ` to ${most}` : ''}, not "${text}".`)
}
