export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type JsonObject = { [key: string]: Json }

export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text) as Json
  } catch {
    return undefined
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function numbersOf(value: unknown): number[] | undefined {
  if (!Array.isArray(value)) return undefined
  return value.every((item) => typeof item === 'number' && Number.isFinite(item)) ? (value as number[]) : undefined
}

/**
 * The first whole object or array that starts at or after `from`, so that one frame of a file too large
 * to read at once can be looked at.
 */
export function firstElement(text: string, from: number): Json | undefined {
  let start = from
  while (start < text.length && text[start] !== '{' && text[start] !== '[') start++
  let depth = 0
  let inString = false
  for (let at = start; at < text.length; at++) {
    const character = text[at]
    if (inString) {
      if (character === '\\') at++
      else if (character === '"') inString = false
    } else if (character === '"') {
      inString = true
    } else if (character === '{' || character === '[') {
      depth++
    } else if (character === '}' || character === ']') {
      depth--
      if (depth === 0) return parseJson(text.slice(start, at + 1))
    }
  }
  return undefined
}
