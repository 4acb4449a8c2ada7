import { expect, it } from 'vitest'
import { csvOf } from '../../formats/writing/csv-of.ts'
import { tableText } from './data-table.ts'
import { dataTables } from './data-tables.ts'
import { heldAgainst, readmeText } from './readme-text.ts'
import type { TabledGait } from './tabled-gait.ts'

const curve = Array.from({ length: 101 }, (_, percent) => percent / 2)
const gait: TabledGait = {
  parameters: { left: { strideLengthM: { value: 1.3, sd: null, n: 1, interval: null } }, right: {} },
  curves: { left: { 'knee-flexion': { observable: true, mean: curve, sd: null, n: 1 } }, right: { 'hip-rotation': { observable: false, reason: 'nobody sees it, here' } } },
  reference: { name: '3 earlier sessions', shapeOnly: null, curves: { left: { 'knee-flexion': { mean: curve, low: null, high: null } }, right: {} } },
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
  expect(text('curves.csv').split('\r\n')[3]).toBe('knee-flexion,left,2,1,,1,1,,,true')
  expect(text('not-observable.csv')).toContain('hip-rotation,right,"nobody sees it, here"')
  expect(text('strides.csv').split('\r\n')[1]).toMatch(/^left,0,0,1\.1,false,it turns,/)
  const readme = readmeText({ title: 'Data', facts: ['somebody'], tables, others: [['gait.json', 'all of it']] })
  for (const { file, columns } of tables) for (const part of [file, ...columns.map(([name]) => `\`${name}\``)]) expect(readme).toContain(part)
  expect(readme).toContain('not a diagnosis')
})

it('says of a reference of which only the shape counts that no number may be held against it, and why', () => {
  const otherwise = { ...gait, reference: { ...gait.reference!, shapeOnly: { reason: 'Another model saw it.' } } }
  const table = dataTables(otherwise).find(({ file }) => file === 'curves.csv')!
  expect(tableText(table).split('\r\n')[3]).toBe('knee-flexion,left,2,1,,1,1,,,false')
  for (const words of [table.about, ...heldAgainst(otherwise)]) expect(words).toMatch(/shape.*Another model saw it\./)
  expect(heldAgainst(gait)).toEqual(['Held against: 3 earlier sessions'])
  const alone = tableText(dataTables({ ...gait, reference: null }).find(({ file }) => file === 'curves.csv')!)
  expect(alone.split('\r\n')[3]).toBe('knee-flexion,left,2,1,,1,,,,')
})

it('says of how many variables a gait profile score is, and of which', () => {
  const scores = { gps: { left: 4, right: 5, overall: 4.5, variables: ['knee-flexion', 'ankle-flexion'], of: 9 }, gvs: { left: { 'knee-flexion': 4 }, right: {} }, gdi: { left: 71, right: 98, sd: { left: 2, right: 1 }, controls: 'Adults here', people: 40, areFeaturesGiven: false } }
  const tables = dataTables({ ...gait, scores })
  const text = tableText(tables.find(({ file }) => file === 'scores.csv')!)
  expect(text).toBe('score,side,degrees,variables,of,which\r\ngps,left,4,2,9,knee-flexion ankle-flexion\r\ngps,right,5,2,9,knee-flexion ankle-flexion\r\ngps,overall,4.5,2,9,knee-flexion ankle-flexion\r\ngvs knee-flexion,left,4,,,\r\n')
  expect(tableText(tables.find(({ file }) => file === 'gait-deviation-index.csv')!)).toBe('side,index,sd,controls,people,features\r\nleft,71,2,Adults here,40,own\r\nright,98,1,Adults here,40,own\r\n')
})

it('writes cells that other programs read back', () => {
  expect(csvOf(['a', 'b'], [['x "y"', Number.NaN], ['two\nlines', true]])).toBe('a,b\r\n"x ""y""",\r\n"two\nlines",true\r\n')
})
