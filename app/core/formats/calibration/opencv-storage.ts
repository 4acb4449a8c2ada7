/** The top-level entries of OpenCV's `FileStorage`: numbers in a row for a matrix, a number or text else. */
import type { JsonObject } from '../reading/json.ts'
import { linesOf, numberIn } from '../reading/text.ts'
import { xmlTags } from '../reading/xml-tags.ts'

/** The largest matrix that says something here, of 14 distortion terms, is far smaller. */
const MOST_NUMBERS = 100
const LONGEST_LINE = 10_000

export function yamlEntries(text: string): JsonObject {
  const entries: JsonObject = Object.create(null) as JsonObject
  let matrix: { name: string; numbers: number[] } | undefined
  let insideRow = false
  for (const whole of linesOf(text)) {
    const line = whole.slice(0, LONGEST_LINE)
    const key = insideRow ? null : /^([\w-]{1,60}):(.*)$/.exec(line)
    if (key !== null) {
      const [, name = '', rest = ''] = key
      const value = rest.trim()
      matrix = value === '' || value.includes('opencv-matrix') ? { name, numbers: [] } : undefined
      if (matrix === undefined) entries[name] = value.startsWith('[') ? numbersIn(value) : (numberIn(value) ?? value.replaceAll('"', ''))
      continue
    }
    const row: string | undefined = insideRow ? line : /^(?:data:|-)?\s*(\[.*)$/.exec(line.trim())?.[1]
    if (matrix === undefined || row === undefined) continue
    if (matrix.numbers.length < MOST_NUMBERS) matrix.numbers.push(...numbersIn(row).slice(0, MOST_NUMBERS))
    entries[matrix.name] = matrix.numbers
    insideRow = !row.includes(']')
  }
  return entries
}

export function xmlEntries(text: string): JsonObject {
  const entries: JsonObject = Object.create(null) as JsonObject
  const path: string[] = []
  for (const tag of xmlTags(text)) {
    if (tag.closing) {
      path.pop()
      continue
    }
    if (!tag.selfClosing && path.length < 16) path.push(tag.name)
    const [, top, leaf] = path
    if (top === undefined) continue
    if (leaf === 'data') entries[top] = numbersIn(tag.textAfter)
    else if (leaf === undefined && tag.textAfter !== '') entries[top] = numberIn(tag.textAfter) ?? tag.textAfter
  }
  return entries
}

function numbersIn(text: string): number[] {
  return text
    .split(/[\s,[\]]+/)
    .map(numberIn)
    .filter((value) => value !== undefined)
}
