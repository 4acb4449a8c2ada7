/** Where a lab may be written: into a folder of its own, never among what is somebody else's. */
import { access, constants, mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { ProblemError } from '../../../app/core/problem.ts'

const RECIPE = 'recipe.json'

/** Makes the folder where there is none. One that holds anything must be a lab, whole or begun: its recipe is written first. */
export async function makePlace(out: string): Promise<void> {
  try {
    await makeFolder(resolve(out))
    const there = await readdir(out)
    if (there.length > 0 && !(await isBegun(out, there))) throw foreign(out)
    await access(out, constants.W_OK)
  } catch (thrown) {
    throw thrown instanceof ProblemError ? thrown : impossible(out, thrown as NodeJS.ErrnoException)
  }
}

/** Step by step: below /proc Node's own way of making all of them at once never ends. */
async function makeFolder(path: string): Promise<void> {
  const there = await stat(path).catch(({ code }: NodeJS.ErrnoException) => (code === 'ENOENT' ? undefined : null))
  if (there?.isDirectory()) return
  if (there === undefined && dirname(path) !== path) await makeFolder(dirname(path))
  await mkdir(path)
}

async function isBegun(out: string, there: readonly string[]): Promise<boolean> {
  if (!there.includes(RECIPE)) return there.every((name) => name === `${RECIPE}.part`)
  try {
    const { format } = JSON.parse(await readFile(join(out, RECIPE), 'utf8')) as { format?: unknown }
    return format === 'stridescope-synth-recipe'
  } catch (thrown) {
    if (thrown instanceof SyntaxError || thrown instanceof TypeError) return false
    throw thrown
  }
}

function foreign(out: string): ProblemError {
  return new ProblemError({
    code: 'not-a-lab',
    message: `${out} holds files that are not of a lab, and a lab would be written among them. Nothing was written.`,
    hint: `Name a folder that is not there yet or is empty, such as ${join(out, 'lab')}.`,
    subject: out,
  })
}

function impossible(out: string, { code, message }: NodeJS.ErrnoException): ProblemError {
  const why = code === undefined ? undefined : REASONS[code]
  return new ProblemError({ code: 'no-place', message: `The folder ${out} cannot be made: ${why ?? message}.`, hint: 'Name another folder.', subject: out })
}

const REASONS: Record<string, string> = {
  EEXIST: 'there is a file of that name',
  ENOTDIR: 'a part of its path is a file',
  ENOENT: 'this system makes no folders there',
  EACCES: 'writing there is not allowed',
  EPERM: 'writing there is not allowed',
  EROFS: 'nothing can be written on that disk',
  ENOSPC: 'the disk is full',
}
