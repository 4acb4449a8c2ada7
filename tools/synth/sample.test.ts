import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { labManifestSchema } from '../../app/contract/library/lab-manifest.ts'
import { checkedRecipe, parseRecipe } from './cli/check-recipe.ts'
import { STUDIO } from './studio.ts'
import { planLab } from './write/plan-lab.ts'

const SAMPLE = join(import.meta.dirname, '..', '..', 'resources', 'sample')
const RECIPE = join(import.meta.dirname, 'sample-recipe.json')
const MOST_BYTES = 10_000_000
const textOf = (path: string) => readFileSync(join(SAMPLE, path), 'utf8')
const recipe = () => checkedRecipe(parseRecipe(readFileSync(RECIPE, 'utf8'), RECIPE))

describe('the recipe of the bundled sample', () => {
  it('is an athlete’s treadmill walk before four cameras with a stiff left knee, after three sessions without', () => {
    const { athlete, sessions, rig } = recipe()
    expect([athlete.name, rig.cameras, sessions.length]).toEqual(['Sample Athlete', 4, 4])
    expect(sessions.map(({ date, trials: [trial] }) => [date, trial!.writes, trial!.deviations.map(({ kind, side }) => `${kind} ${side}`)])).toEqual([
      ['2026-09-11', 'skeleton', []],
      ['2026-10-02', 'skeleton', []],
      ['2026-10-23', 'skeleton', []],
      ['2026-11-20', 'films', ['stiff-knee left']],
    ])
  })
})

describe.skipIf(!existsSync(join(SAMPLE, 'stridescope-lab.json')))('the bundled sample (npm run synth -- sample)', () => {
  it('takes at most ten megabytes, and all that its manifest names is there', () => {
    const files = readdirSync(SAMPLE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(files.map((entry) => statSync(join(entry.parentPath, entry.name)).size).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_BYTES)
    const { sessions } = labManifestSchema.parse(JSON.parse(textOf('stridescope-lab.json')))
    const named = sessions.flatMap((session) => [...session.files, ...session.trials.flatMap(({ files }) => files)])
    expect(named.filter((path) => path.endsWith('.mp4'))).toHaveLength(4)
    expect(named.filter((path) => !existsSync(join(SAMPLE, path)))).toEqual([])
  })

  it('holds at least eight strides a side', () => {
    const events = textOf('2026-11-20-treadmill-walk/truth/events.csv')
    for (const side of ['left', 'right']) expect(events.match(new RegExp(`^${side},foot-strike`, 'gm'))!.length).toBeGreaterThan(8)
  })

  it('is what its recipe makes today', () => {
    const lab = planLab(recipe(), STUDIO)
    expect(JSON.parse(textOf('recipe.json'))).toEqual(lab.recipe)
    for (const { folder, texts } of lab.trials) {
      for (const [path, make] of texts) expect([path, make() === textOf(`${folder}/${path}`)]).toEqual([path, true])
    }
  }, 60_000)
})
