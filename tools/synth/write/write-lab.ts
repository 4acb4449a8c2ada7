import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ProblemError } from '../../../app/core/problem.ts'
import { asJson } from './descriptions.ts'
import { manifestText } from './manifest.ts'
import type { Lab } from './plan.ts'
import { readmeText } from './readme.ts'

const RECIPE = 'recipe.json'

/** All that is text but the manifest. What is there already from the same recipe is written again, to the same bytes. */
export async function writeTexts(lab: Lab, out: string, signal: AbortSignal, done: (path: string) => void): Promise<void> {
  await refuseAnother(lab, out)
  const texts: [string, () => string][] = [
    [RECIPE, () => asJson(lab.recipe)],
    ['README.md', () => readmeText(lab)],
    ...lab.trials.flatMap(({ folder, texts }) => [...texts].map(([path, make]): [string, () => string] => [`${folder}/${path}`, make])),
  ]
  for (const [path, make] of texts) {
    signal.throwIfAborted()
    await writeWhole(join(out, ...path.split('/')), make())
    done(path)
    // The event loop sees a Ctrl-C between two files.
    await new Promise(setImmediate)
  }
}

/** What a program imports a lab by: written when all else is there. */
export async function writeManifest(lab: Lab, out: string, films: boolean): Promise<void> {
  await writeWhole(join(out, 'stridescope-lab.json'), manifestText(lab, films))
}

async function refuseAnother(lab: Lab, out: string): Promise<void> {
  const there = await readFile(join(out, RECIPE), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (there === undefined || there === asJson(lab.recipe)) return
  throw new ProblemError({
    code: 'another-recipe',
    message: `${out} holds a lab of another recipe.`,
    hint: 'Choose another folder, or remove this one first. To go on with it, run with its own recipe: --recipe OUT/recipe.json',
    subject: out,
  })
}

/** Under another name until it is whole. */
async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(`${path}.part`, text)
  await rename(`${path}.part`, path)
}
