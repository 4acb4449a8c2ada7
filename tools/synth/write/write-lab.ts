import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ProblemError } from '../../../app/core/problem.ts'
import { asJson } from './descriptions.ts'
import { manifestText } from './manifest.ts'
import type { Lab } from './plan-lab.ts'
import { readmeText } from './readme.ts'

const RECIPE = 'recipe.json'

/** All that is text but the manifest. A lab that is there already must be this one, so that its films fit what is written beside them. */
export async function writeTexts(lab: Lab, out: string, signal: AbortSignal): Promise<void> {
  const recipe = asJson(lab.recipe)
  const there = await textOf(join(out, RECIPE))
  if (there !== undefined && there !== recipe) throw refused(out, 'another-recipe', `${out} holds a lab of another recipe.`)
  const trialTexts = lab.trials.flatMap(({ folder, texts }) => [...texts].map(([path, make]): [string, () => string] => [`${folder}/${path}`, make]))
  for (const [path, make] of [[RECIPE, () => recipe] as const, ['README.md', () => readmeText(lab)] as const, ...trialTexts]) {
    signal.throwIfAborted()
    const file = join(out, ...path.split('/'))
    const [text, before] = [make(), path === 'README.md' ? undefined : await textOf(file)]
    if (before !== undefined && before !== text) throw refused(out, 'another-version', `${out} was made by another version of the sample lab: ${path} would differ.`)
    if (before === undefined) await writeWhole(file, text)
    // The event loop sees a Ctrl-C between two files.
    await new Promise(setImmediate)
  }
}

/** What a program imports a lab by: written when all else is there. */
export async function writeManifest(lab: Lab, out: string, films: boolean): Promise<void> {
  await writeWhole(join(out, 'stridescope-lab.json'), manifestText(lab, films))
}

async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
}

function refused(out: string, code: string, message: string): ProblemError {
  return new ProblemError({ code, message, hint: 'Choose another folder, or remove this one first.', subject: out })
}

/** Under another name until it is whole. */
async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(`${path}.part`, text)
  await rename(`${path}.part`, path)
}
