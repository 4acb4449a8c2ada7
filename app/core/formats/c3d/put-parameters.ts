import { ProblemError } from '../../problem.ts'
import { type C3dGroup, type C3dParameter, type C3dParameters, continued, countIn, numbersIn, parameterOf, textIn, textsOf } from './c3d-parameters.ts'

type Content = { dimensions: readonly number[] } & ({ type: 'text'; values: readonly string[] } | { type: 'integer' | 'real' | 'byte'; values: readonly number[] })

/** A dimension is one byte wide. */
const MOST_PLACES = 255

/** Puts content in a parameter's place and keeps its description; a parameter or group that is not there yet is added. */
function put(groups: C3dParameters, name: string, content: Content): C3dParameters {
  const [groupName, parameterName] = name.split(':') as [string, string]
  const there = parameterOf(groups, name)
  if (there !== undefined) return groups.map((group) => ({ ...group, parameters: group.parameters.map((one) => (one === there ? filled(there, content) : one)) }))
  const added = filled({ name: parameterName, description: '', locked: false }, content)
  const group = groups.findLast((one) => textIn(one.name).toUpperCase() === groupName)
  if (group === undefined) return [...groups, { id: freeId(groups), name: groupName, description: '', locked: false, parameters: [added] }]
  return groups.map((one) => (one === group ? { ...one, parameters: [...one.parameters, added] } : one))
}

function filled({ name, description, locked }: Pick<C3dParameter, 'name' | 'description' | 'locked'>, content: Content): C3dParameter {
  return { name, description, locked, ...content }
}

function freeId(groups: C3dParameters): number {
  const taken = new Set(groups.map(({ id }) => id))
  const id = Array.from({ length: 127 }, (_, at) => at + 1).find((one) => !taken.has(one))
  if (id === undefined) throw new ProblemError({ code: 'c3d-too-many-parameters', message: 'The file has 127 groups of parameters, which is as many as a C3D file can hold.' })
  return id
}

/** Of 16 bits without a sign. */
export function putCount(groups: C3dParameters, name: string, count: number): C3dParameters {
  return countIn(groups, name) === count ? groups : put(groups, name, { type: 'integer', dimensions: [], values: [wrapped(count)] })
}

/** A number there that differs by no more than two roundings to 32 bits is left as it is. */
export function putReal(groups: C3dParameters, name: string, value: number): C3dParameters {
  const there = numbersIn(groups, name)[0] ?? NaN
  return Math.abs(there - value) <= 2 ** -23 * Math.abs(value) ? groups : put(groups, name, { type: 'real', dimensions: [], values: [value] })
}

/** Two 16-bit halves, the lower one first. */
export function putWideCount(groups: C3dParameters, name: string, count: number): C3dParameters {
  const halves = [wrapped(count % 65_536), wrapped(Math.floor(count / 65_536))]
  return numbersIn(groups, name).join() === halves.join() ? groups : put(groups, name, { type: 'integer', dimensions: [2], values: halves })
}

function wrapped(count: number): number {
  return count > 32_767 ? count - 65_536 : count
}

export function putText(groups: C3dParameters, name: string, text: string): C3dParameters {
  if ((textsOf(groups, name)[0] ?? '') === text) return groups
  const stored = storedText(text, name)
  return put(groups, name, { type: 'text', dimensions: [stored.length], values: [stored] })
}

/** In as many parameters as 255 places each need. A longer list that begins alike is left as it is. */
export function putTexts(groups: C3dParameters, name: string, texts: readonly string[]): C3dParameters {
  const there = textsOf(groups, name)
  if (texts.every((text, index) => (there[index] ?? '') === text)) return groups
  const stored = texts.map((text) => storedText(text, name))
  const width = Math.max(1, ...stored.map((text) => text.length))
  return putParts(groups, name, stored.map((text) => text.padEnd(width)), (values) => ({ type: 'text', dimensions: [width, values.length], values }))
}

export function putNumbers(groups: C3dParameters, name: string, numbers: readonly number[], type: 'integer' | 'real'): C3dParameters {
  return putParts(groups, name, numbers, (values) => ({ type, dimensions: [values.length], values }))
}

export function putPairs(groups: C3dParameters, name: string, pairs: readonly (readonly [number, number])[]): C3dParameters {
  return putParts(groups, name, pairs, (part) => ({ type: 'real', dimensions: [2, part.length], values: part.flat() }))
}

function putParts<T>(groups: C3dParameters, name: string, values: readonly T[], contentOf: (part: readonly T[]) => Content): C3dParameters {
  const before = new Set(continued(groups, name).slice(1))
  const rest: C3dParameters = groups.map((group): C3dGroup => ({ ...group, parameters: group.parameters.filter((one) => !before.has(one)) }))
  const parts = Math.max(1, Math.ceil(values.length / MOST_PLACES))
  return Array.from({ length: parts }, (_, part) => part).reduce(
    (now, part) => put(now, part === 0 ? name : `${name}${part + 1}`, contentOf(values.slice(part * MOST_PLACES, (part + 1) * MOST_PLACES))),
    rest,
  )
}

/** As UTF-8, a character a byte. */
function storedText(text: string, name: string): string {
  const stored = String.fromCharCode(...new TextEncoder().encode(text.slice(0, 4 * MOST_PLACES)))
  if (stored.length <= MOST_PLACES) return stored
  throw new ProblemError({ code: 'c3d-text-too-long', message: `"${text.slice(0, 40)}…" in ${name} is longer than the ${MOST_PLACES} bytes that a C3D file has for a text.`, hint: 'Shorten the name.' })
}
