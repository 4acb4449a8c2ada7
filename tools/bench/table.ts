import type { Figure } from './figure.ts'

export function asTable(figures: readonly Figure[]): string {
  const rows = figures.map((one) => [one.name, number(one.median), `${number(one.lowest)} – ${number(one.highest)}`, one.unit, String(one.tries), one.aim ?? ''])
  const all = [['figure', 'median', 'range', 'unit', 'tries', 'aim'], ...rows]
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)))
  return all.map((row) => row.map((cell, column) => (column === 0 || column > 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ').trimEnd()).join('\n')
}

function number(value: number): string {
  if (Math.abs(value) >= 100) return value.toFixed(0)
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2)
}
