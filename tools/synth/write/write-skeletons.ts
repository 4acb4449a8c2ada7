/** Earlier sessions as a lab has them: filmed, analysed by the program like anybody's films, and of all that only the skeleton kept. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Recipe, Trial } from '../recipe/recipe.ts'
import { STUDIO } from '../studio.ts'
import { keptSkeleton } from './kept-skeleton.ts'
import { type Lab, planLab } from './plan-lab.ts'
import { MARKER_FILE } from './trial-files.ts'

const STRIDESCOPE = join(import.meta.dirname, '..', '..', '..', 'app', 'main', 'cli', 'main.ts')
/** What it says where it has done its work: nothing to say, and something that a person should look at. */
const DONE = [0, 3]
/** With the model that comes with the program, whatever lies beside. */
const { STRIDESCOPE_MODELS: _beside, ...ALONE } = process.env
const sampleSchema = z.object({
  analyses: z.array(z.object({ sessionId: z.string(), model: z.object({ id: z.string() }) })),
  failed: z.array(z.object({ problem: z.object({ message: z.string(), hint: z.string().optional() }) })),
})

interface Around {
  /** Everything of such a lab, films and all. */
  write(lab: Lab, folder: string): Promise<void>
  say(line: string): void
  signal: AbortSignal
}

export async function writeSkeletons({ recipe, trials }: Lab, out: string, around: Around): Promise<void> {
  const missing = trials.filter(({ trial, folder }) => trial.writes === 'skeleton' && !existsSync(join(out, folder, MARKER_FILE)))
  if (missing.length === 0) return
  const filmed = planLab(asFilms(recipe), STUDIO)
  for (const { folder } of missing) {
    const file = join(out, folder, MARKER_FILE)
    // Films take minutes: a run that was stopped finds there those that it has made.
    const work = join(`${out}.work`, folder)
    await around.write(only(folder, filmed), join(work, 'lab'))
    around.say(`analysing ${folder}`)
    await mkdir(join(out, folder), { recursive: true })
    await writeFile(`${file}.part`, await reconstructed(work, around.signal))
    await rename(`${file}.part`, file)
    await rm(work, { recursive: true })
  }
  await rm(`${out}.work`, { recursive: true, force: true })
}

function asFilms(recipe: Recipe): Recipe {
  const filmed = (trial: Trial): Trial => (trial.writes === 'skeleton' ? { ...trial, writes: 'films' } : trial)
  return { ...recipe, sessions: recipe.sessions.map((session) => ({ ...session, trials: session.trials.map(filmed) })) }
}

/** A lab of that one trial, which moves as it does among the others. */
function only(folder: string, lab: Lab): Lab {
  const trials = lab.trials.filter((one) => one.folder === folder)
  return { ...lab, recipe: { ...lab.recipe, sessions: trials.map(({ session }) => session) }, trials }
}

/** The way that users go, in a library of its own. */
async function reconstructed(work: string, signal: AbortSignal): Promise<string> {
  const library = ['--library', join(work, 'library')]
  const { analyses, failed } = sampleSchema.parse(JSON.parse(await stridescope(['sample', '--from', join(work, 'lab'), '--json', ...library], signal)))
  const [analysis] = analyses
  if (!analysis) throw new Error(failed.map(({ problem: { message, hint = '' } }) => `${message} ${hint}`.trim()).join(' ') || 'The films were not analysed.')
  const { sessionId, model } = analysis
  await stridescope(['export', sessionId, '--format', 'trc', '--out', join(work, 'skeleton'), ...library], signal)
  const [file] = await readdir(join(work, 'skeleton'))
  return keptSkeleton(await readFile(join(work, 'skeleton', file!), 'utf8'), model.id)
}

function stridescope(args: readonly string[], signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ['--disable-warning=ExperimentalWarning', STRIDESCOPE, ...args], { signal, maxBuffer: 1 << 26, env: ALONE }, (error, stdout, stderr) => {
      if (error === null || DONE.includes(Number(error.code))) resolve(stdout)
      else reject(new Error(`stridescope ${args[0]}: ${stderr || stdout}`))
    })
  })
}
