import type { z } from 'zod'

/** What a schema has against a text that a person wrote, in one plain clause without its full stop: `rig.cameras must be at least 1, not 0`. */
export function faultIn(issue: z.core.$ZodIssue, whole: unknown, field = issue.path.join('.')): string {
  const value = issue.path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key], whole)
  if (issue.code === 'unrecognized_keys') return `${field ? `${field} has` : 'there is'} no field ${quoted(issue.keys)}`
  if (value === undefined) return `${field} is missing`
  const rule = STOCK_WORDS.test(issue.message) ? ruleOf(issue) : undefined
  if (rule === undefined) return `${field ? `${field}: ` : ''}${issue.message.replace(/\.$/, '')}`
  return `${field || 'it'} must ${rule}${shown(value)}`
}

/** What zod says where the schema has no words of its own. */
const STOCK_WORDS = /^(Too small|Too big|Invalid)\b/

function ruleOf(issue: z.core.$ZodIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] && `be ${KINDS[issue.expected]}`
    case 'invalid_value':
      return `be ${issue.values.length === 1 ? JSON.stringify(issue.values[0]) : inWords(issue.values.map(String))}`
    case 'too_small':
      if (!COUNTED.has(issue.origin)) return `be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`
      return issue.minimum === 1 ? 'not be empty' : `be at least ${issue.minimum} ${COUNTED.get(issue.origin)}`
    case 'too_big':
      if (!COUNTED.has(issue.origin)) return `be ${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}`
      return `be at most ${issue.maximum} ${COUNTED.get(issue.origin)}`
    case 'not_multiple_of':
      return issue.divisor === 2 ? 'be even' : `be a multiple of ${issue.divisor}`
    case 'invalid_format':
      return issue.format === 'date' ? 'be a day such as 2026-11-20' : undefined
    default:
      return undefined
  }
}

const KINDS: Readonly<Record<string, string>> = {
  int: 'a whole number',
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object with fields',
}

/** What is counted in them. */
const COUNTED = new Map([
  ['string', 'characters long'],
  ['array', 'entries long'],
])

/** Of what is long, only what is wrong with it is of interest. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '' : ', not a list'
  if (typeof value === 'object' && value !== null) return ', not an object'
  const text = JSON.stringify(value)
  return text.length > 60 || text === '""' ? '' : `, not ${text}`
}

const quoted = (names: readonly string[]) => names.map((name) => JSON.stringify(name)).join(', ')

function inWords(values: readonly string[]): string {
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`
}
