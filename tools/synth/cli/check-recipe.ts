import { z } from 'zod'
import { ProblemError } from '../../../app/core/problem.ts'
import { type Recipe, type RecipeInput, recipeSchema } from '../recipe/recipe.ts'
import { WrongUse } from './wrong-use.ts'

/** With every default written out. */
export function checkedRecipe(input: RecipeInput): Recipe {
  const checked = recipeSchema.safeParse(input)
  if (checked.success) return checked.data
  const [first] = checked.error.issues
  throw new WrongUse(`The recipe does not hold: ${first?.path.join('.') ?? ''}: ${first?.message ?? z.prettifyError(checked.error)}`)
}

/** Only JSON yet; `checkedRecipe` looks at what it says. */
export function parseRecipe(text: string, path: string): RecipeInput {
  try {
    return JSON.parse(text) as RecipeInput
  } catch (error) {
    throw new ProblemError({ code: 'recipe-json', message: `${path} is not valid JSON: ${(error as Error).message}`, subject: path }, { cause: error })
  }
}
