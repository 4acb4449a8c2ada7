import { expect, test } from 'vitest'
import { labManifestSchema } from '../../../app/contract/library/lab-manifest.ts'
import { recipeSchema } from '../recipe/recipe.ts'
import { STUDIO } from '../studio.ts'
import { manifestText } from './manifest.ts'
import { planLab, type Lab } from './plan-lab.ts'
import { writeSkeletons } from './write-skeletons.ts'

const RECIPE = recipeSchema.parse({
  rig: { cameras: 2 },
  sessions: [
    { name: 'Earlier', date: '2026-11-13', trials: [{ durationS: 1, writes: 'skeleton' }] },
    { name: 'Today', date: '2026-11-20', trials: [{ durationS: 1 }] },
  ],
})

test('an earlier session is filmed in a lab of its own, whose manifest names its films and no other session', async () => {
  const filmed: Lab[] = []
  const enough = new Error('enough')
  const write = async (lab: Lab) => {
    filmed.push(lab)
    throw enough
  }
  await expect(writeSkeletons(planLab(RECIPE, STUDIO), '/nowhere', { write, say: () => {}, signal: new AbortController().signal })).rejects.toBe(enough)
  const { sessions } = labManifestSchema.parse(JSON.parse(manifestText(filmed[0]!, true)))
  expect(sessions.map(({ name, trials }) => [name, trials.map(({ files }) => files.filter((file) => file.endsWith('.mp4')))])).toEqual([['Earlier', [['2026-11-13-earlier/cam01.mp4', '2026-11-13-earlier/cam02.mp4']]]])
})
