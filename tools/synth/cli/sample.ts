import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkedRecipe, parseRecipe } from './check-recipe.ts'
import { makeLab } from './make.ts'
import type { Progress } from './progress.ts'
import { WrongUse } from './wrong-use.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const RECIPE = join(ROOT, 'tools', 'synth', 'sample-recipe.json')
const BUNDLED = join(ROOT, 'resources', 'sample')

/** What the program brings with it, made anew from its recipe. */
export async function sample(args: string[], progress: Progress, signal: AbortSignal): Promise<number> {
  const [out = BUNDLED, ...more] = args
  if (more.length > 0 || out.startsWith('-')) throw new WrongUse('sample takes nothing but a folder: sample [OUT]')
  await makeLab(checkedRecipe(parseRecipe(await readFile(RECIPE, 'utf8'), RECIPE)), out, true, progress, signal)
  return 0
}
