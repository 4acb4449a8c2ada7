import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Recipe, RecipeInput } from '../recipe/recipe.ts'
import { renderFilms } from '../render/films.ts'
import { STUDIO } from '../studio.ts'
import { type Lab, planLab } from '../write/plan-lab.ts'
import { writeManifest, writeTexts } from '../write/write-lab.ts'
import { writeSkeletons } from '../write/write-skeletons.ts'
import { checkedRecipe, parseRecipe } from './check-recipe.ts'
import { makePlace } from './lab-place.ts'
import { parseMake } from './make-options.ts'
import type { Progress } from './progress.ts'
import { recipeFrom } from './recipe-from-options.ts'
import { WrongUse } from './wrong-use.ts'

export async function make(args: string[], progress: Progress, signal: AbortSignal): Promise<number> {
  const { out, values } = parseMake(args)
  const read = values.recipe === undefined ? {} : await readRecipe(values.recipe)
  const recipe = checkedRecipe(recipeFrom(values, read), values)
  const films = values['no-films'] !== true
  if (!films && recipe.sessions.some(({ trials }) => trials.some(({ writes }) => writes === 'skeleton'))) throw new WrongUse('A trial of the recipe writes the skeleton that is found in its films: without --no-films it can.')
  await makeLab(recipe, out, films, progress, signal)
  return 0
}

export async function makeLab(recipe: Recipe, out: string, films: boolean, progress: Progress, signal: AbortSignal): Promise<void> {
  const lab = planLab(recipe, STUDIO)
  await makePlace(out)
  progress.say(`writing ${lab.trials.length} ${lab.trials.length === 1 ? 'trial' : 'trials'} of ${lab.recipe.athlete.name} into ${out}`)
  if (films) await writeSkeletons(lab, out, { write: async (one, folder) => writeLab(one, folder, true, progress, signal), say: progress.say, signal })
  await writeLab(lab, out, films, progress, signal)
  progress.say(`done: ${out}/README.md explains what is there`)
}

/** The texts, then the films that are not there yet, at last the manifest. */
async function writeLab(lab: Lab, out: string, films: boolean, progress: Progress, signal: AbortSignal): Promise<void> {
  await writeTexts(lab, out, signal)
  if (films) await makeFilms(lab, out, progress, signal)
  await writeManifest(lab, out, films)
}

async function makeFilms(lab: Lab, out: string, progress: Progress, signal: AbortSignal): Promise<void> {
  for (const { folder, trial, take } of lab.trials) {
    if (trial.writes !== 'films') continue
    progress.films(folder, 0, 0)
    await renderFilms({
      ...take,
      folder: join(out, ...folder.split('/')),
      film: lab.recipe.film,
      onProgress: ({ done, frames }) => progress.films(folder, done, frames),
      signal,
    })
    progress.end()
  }
}

async function readRecipe(path: string): Promise<RecipeInput> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new WrongUse(error.code === 'ENOENT' ? `There is no recipe ${path}.` : `The recipe ${path} cannot be read: ${error.message}`)
  })
  return parseRecipe(text, path)
}
