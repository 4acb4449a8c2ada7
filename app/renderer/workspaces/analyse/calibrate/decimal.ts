import { number } from '../../../format/measured.ts'

/** `–` where nothing is known. */
export const decimal = (value: number, decimals: number) => (Number.isFinite(value) ? number(value, decimals) : '–')
