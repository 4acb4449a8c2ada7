import { WrongUse } from '../command.ts'

/** Undefined where it was not given. */
export function oneOf<const Choice extends string>(given: string | undefined, option: string, choices: readonly Choice[]): Choice | undefined {
  if (given === undefined) return undefined
  const found = choices.find((choice) => choice === given.toLowerCase())
  if (found !== undefined) return found
  throw new WrongUse(`${option} takes one of ${choices.join(', ')}.`)
}
