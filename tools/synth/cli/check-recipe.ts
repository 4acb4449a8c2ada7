import type { z } from 'zod'
import { ProblemError } from '../../../app/core/problem.ts'
import { faultIn } from '../../../app/main/schema-fault.ts'
import { type Recipe, type RecipeInput, recipeSchema } from '../recipe/recipe.ts'
import type { MakeOptions } from './make-options.ts'
import { optionOf } from './option-of.ts'
import { WrongUse } from './wrong-use.ts'

/** With every default written out. `said` are the options that it was made of: what came from one is called by its name. */
export function checkedRecipe(input: RecipeInput, said: MakeOptions = {}): Recipe {
  const checked = recipeSchema.safeParse(input)
  if (checked.success) return checked.data
  throw new WrongUse(inWords(checked.error.issues[0]!, input, said))
}

function inWords(issue: z.core.$ZodIssue, input: RecipeInput, said: MakeOptions): string {
  const option = optionOf(issue.path, said)
  return option === undefined ? `The recipe does not hold: ${faultIn(issue, input)}.` : `${faultIn(issue, input, `--${option}`)}.`
}

/** Only JSON yet; `checkedRecipe` looks at what it says. */
export function parseRecipe(text: string, path: string): RecipeInput {
  try {
    return JSON.parse(text) as RecipeInput
  } catch (error) {
    throw new ProblemError({ code: 'recipe-json', message: `${path} is not valid JSON: ${(error as Error).message}`, subject: path }, { cause: error })
  }
}
