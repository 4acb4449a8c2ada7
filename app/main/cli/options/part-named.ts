import { WrongUse } from '../command.ts'
import { wordFirst } from './common-options.ts'

/** The part of a command that its first word names, and what follows. `unsaid`: what to answer where there is no word. */
export function partNamed<Part>(command: string, parts: Readonly<Record<string, Part>>, args: readonly string[], unsaid: string): { part: Part; rest: string[] } {
  const { word, rest } = wordFirst(args)
  if (word === undefined) throw new WrongUse(unsaid)
  if (Object.hasOwn(parts, word)) return { part: parts[word]!, rest }
  throw new WrongUse(word.startsWith('-') ? `${word} comes after what "${command}" is to do.` : `There is no command "${command} ${word}".`)
}
