import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { checkedRecipe } from './check-recipe.ts'
import { makePlace } from './lab-place.ts'
import { makeLab } from './make.ts'

const RECIPE = checkedRecipe({ sessions: [{ name: 'Today', date: '2026-11-20', trials: [{ movement: 'squat', durationS: 2, writes: 'markers' }] }] })
const quiet = { say() {}, films() {}, end() {} }
const make = (out: string) => makeLab(RECIPE, out, false, quiet, new AbortController().signal)

it('a lab is written into a new folder, however deep, or an empty one, and goes on in its own', async () => {
  const folder = await temporary()
  await make(join(folder, 'a', 'b'))
  await mkdir(join(folder, 'empty'))
  await make(join(folder, 'empty'))
  // As one that was stopped: without its manifest, and before anything but its recipe.
  await rm(join(folder, 'empty', 'stridescope-lab.json'))
  await make(join(folder, 'empty'))
  await mkdir(join(folder, 'begun'))
  await writeFile(join(folder, 'begun', 'recipe.json.part'), '{')
  await make(join(folder, 'begun'))
  const whole = ['2026-11-20-today', 'README.md', 'recipe.json', 'stridescope-lab.json']
  for (const name of [join('a', 'b'), 'empty', 'begun']) expect(await readdir(join(folder, name))).toEqual(whole)
})

it.each([['README.md', 'Mine.'], ['recipe.json', '{"flour":"500 g"}'], ['recipe.json', 'null'], ['recipe.json', 'Take flour.'], ['.gitignore', '']])(
  'never among what is somebody else’s: %s, %j',
  async (name, text) => {
    const folder = await temporary()
    for (const file of [name, 'README.md']) await writeFile(join(folder, file), text)
    const there = await readdir(folder)
    const refusal: unknown = await make(folder).catch((thrown: unknown) => thrown)
    expect(refusal).toMatchObject({ problem: { code: 'not-a-lab', message: expect.stringContaining('holds files that are not of a lab') as string } })
    expect(JSON.stringify(refusal)).not.toContain('remove')
    expect([await readdir(folder), await readFile(join(folder, 'README.md'), 'utf8')]).toEqual([there, text])
  },
)

it('where no folder can be made a sentence says so', async () => {
  const file = join(await temporary(), 'file')
  await writeFile(file, '')
  for (const [place, why] of [
    [file, 'there is a file of that name'],
    [join(file, 'x', 'y'), 'a part of its path is a file'],
    ...(process.platform === 'linux' ? ([['/proc/x/y', 'this system makes no folders there']] as const) : []),
  ] as const)
    await expect(makePlace(place)).rejects.toMatchObject({ problem: { code: 'no-place', message: `The folder ${place} cannot be made: ${why}.` } })
})

async function temporary(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'synth-place-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
