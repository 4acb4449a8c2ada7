import { expect, it } from 'vitest'
import { csvOf } from '../formats/writing/csv-of.ts'
import { dataTables, readmeText, tableText, type TabledGait } from './data-tables.ts'

const curve = Array.from({ length: 101 }, (_, percent) => percent / 2)
const gait: TabledGait = {
  parameters: { left: { strideLengthM: { value: 1.3, sd: null, n: 1, interval: null } }, right: {} },
  curves: { left: { 'knee-flexion': { observable: true, mean: curve, sd: null, n: 1 } }, right: { 'hip-rotation': { observable: false, reason: 'nobody sees it, here' } } },
  reference: { name: '3 earlier sessions', curves: { left: { 'knee-flexion': { mean: curve, low: null, high: null } }, right: {} } },
  strides: { left: [{ fromS: 0, toS: 1.1, phases: null, leftOut: 'it turns', odd: null }], right: [] },
  events: [{ side: 'left', kind: 'foot-strike', timeS: 0, source: 'zeni', uncertaintyS: 0.02 }],
  scores: null,
  deviations: [],
}

it('gives every table a column for each cell, and says of each what it is', () => {
  const tables = dataTables(gait)
  for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length)
  const text = (file: string) => tableText(tables.find((table) => table.file === file)!)
  expect(text('parameters.csv')).toBe('parameter,unit,side,mean,sd,n,low95,high95\r\nstrideLengthM,m,left,1.3,,1,,\r\n')
  expect(text('curves.csv').split('\r\n')[3]).toBe('knee-flexion,left,2,1,,1,1,,')
  expect(text('not-observable.csv')).toContain('hip-rotation,right,"nobody sees it, here"')
  expect(text('strides.csv').split('\r\n')[1]).toMatch(/^left,0,0,1\.1,false,it turns,/)
  const readme = readmeText({ title: 'Data', facts: ['somebody'], tables, others: [['gait.json', 'all of it']] })
  for (const { file, columns } of tables) for (const part of [file, ...columns.map(([name]) => `\`${name}\``)]) expect(readme).toContain(part)
  expect(readme).toContain('not a diagnosis')
})

it('writes cells that other programs read back', () => {
  expect(csvOf(['a', 'b'], [['x "y"', Number.NaN], ['two\nlines', true]])).toBe('a,b\r\n"x ""y""",\r\n"two\nlines",true\r\n')
})
