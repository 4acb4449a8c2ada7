/** Numbers with how sure they are: as many digits as mean something. */
import { decimalsFor } from '../../core/math/decimals.ts'

/** `1563.2 ± 1.4`, `−0.0512 ± 0.0007`; a spread that is not known is left out. */
export function withSpread(value: number, spread: number | null, most = 4): string {
  if (spread === null || Number.isNaN(spread)) return number(value, Math.min(most, 1))
  const decimals = decimalsFor(spread, most)
  return `${number(value, decimals)} ± ${number(spread, decimals)}`
}

const METRE_FROM_M = 1

/** What rounds to nothing is still something: it is said to be less than the last digit. */
function orLess(value: number, decimals: number, unit: string): string {
  return Number(value.toFixed(decimals)) === 0 && value !== 0 ? `< ${(10 ** -decimals).toFixed(decimals)}${unit}` : `${number(value, decimals)}${unit}`
}

/** `0.4 mm`, `12 mm`, `1.24 m`: a length as large as it is. */
export function lengthOf(metres: number): string {
  if (Math.abs(metres) >= METRE_FROM_M) return `${number(metres, 2)} m`
  const millimetres = metres * 1000
  return orLess(millimetres, Math.abs(millimetres) < 9.95 ? 1 : 0, ' mm')
}

/** `0.034 px`, `0.34 px`, `12.5 px`; nothing measured: `–`. */
export const pixels = (px: number | null) => (px === null ? '–' : orLess(px, Math.abs(px) < 0.0995 ? 3 : Math.abs(px) < 0.995 ? 2 : 1, ' px'))

/** `0.04°`, `3.2°`. */
export const degrees = (deg: number) => orLess(deg, Math.abs(deg) < 0.995 ? 2 : 1, '°')

/** `0.4 %`, `12 %`, of a share. */
export const percentOf = (share: number) => orLess(100 * share, Math.abs(100 * share) < 9.95 ? 1 : 0, ' %')

/** `0 %`, `< 0.1 %`, `12 %`, `99.4 %`, of a share of many: a little is never nothing, and nearly all is not all. */
export function shareOfAll(share: number): string {
  if (share > 0 && share < 0.001) return '< 0.1 %'
  if (share < 1 && share > 0.999) return '> 99.9 %'
  const isRound = share === 0 || share === 1 || (share > 0.0995 && share < 0.985)
  return `${(100 * share).toFixed(isRound ? 0 : 1)} %`
}

/** With a true minus, and none before a zero. */
export function number(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals)
  return value < 0 && Number(text) !== 0 ? `−${text}` : text
}
