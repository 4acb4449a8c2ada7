import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { expect, test, vi } from 'vitest'
import { gaitSchema } from '../../contract/gait/gait.ts'
import { bySide } from '../../core/body/joints.ts'
import { gaitCommand } from '../cli/gait.ts'
import { createAthlete } from '../library/athletes.ts'
import { createSession } from '../library/sessions.ts'
import { createTrial } from '../library/trials.ts'
import { referenceText } from '../references/reference-file.ts'
import { addReference, getReference } from '../references/references.ts'
import { previewOf, startOf, temporaryEngine } from '../testing/engine.ts'
import { temporaryFolder } from '../testing/library.ts'
import { peopleAbout, personAbout } from '../testing/people-about.ts'
import { chooseReference } from './gait-choices.ts'

const file = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../shared/reference'), 'c3d/PiG_Motion-FlatFoot-Full.c3d')
const sha256 = existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : ''

async function told(...args: string[]): Promise<string> {
  const out: string[] = []
  const spies = [vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0), vi.spyOn(process.stderr, 'write').mockImplementation(() => true)]
  try {
    await gaitCommand.run([file, '--age', '12', ...args])
    return out.join('')
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

test.skipIf(!existsSync(file))('a trial by Plug-in Gait against a cohort of its kind has a deviation index, the same on the command line and in a library; whoever is in the cohort is no control; a norm or too few people give none, in words (skipped where the reference folder is absent)', async () => {
  const { curves, reference: norm, scores } = gaitSchema.parse(JSON.parse(await told('--reference', 'schwartz-2008', '--json')))
  expect(scores).toMatchObject({ gdi: null, noGdi: expect.stringMatching(/^it takes each person’s curves, and “.*” has none\.$/) as string })
  const own = bySide((side) => Object.fromEntries(Object.entries(curves[side]).flatMap(([angle, curve]) => (curve.observable ? [[angle, curve.mean]] : []))))
  const like = getReference(null, norm!.id!)
  // About somebody else: today is one more of them.
  const somebody = bySide((side) => Object.fromEntries(Object.entries(personAbout(own, 9, 0)[side]).map(([angle, curve]) => [angle, curve!.mean])))
  const folder = temporaryFolder()
  const [others, few] = [peopleAbout(somebody, { like, name: 'Twenty', n: 20 }), peopleAbout(somebody, { like, name: 'Fifteen', n: 15 })]
  const joined = peopleAbout(somebody, { like, name: 'Twenty-one', n: 20, first: { curves: own, sha256 } })
  const write = (one: typeof others) => {
    const path = join(folder, `${one.id}.json`)
    writeFileSync(path, referenceText(one))
    return path
  }
  const asJson = async (path: string) => gaitSchema.parse(JSON.parse(await told('--reference', path, '--json'))).scores!
  const alone = await asJson(write(others))
  expect(alone.gdi).toMatchObject({ controls: 'Twenty', people: 20, areFeaturesGiven: false })
  expect(alone.noGdi).toBeUndefined()
  const among = await asJson(write(joined))
  expect(among.gdi!.people).toBe(20)
  for (const side of ['left', 'right'] as const) expect(among.gdi![side]).toBeCloseTo(alone.gdi![side], 3)
  expect(await told('--reference', write(others))).toMatch(/ {2}gait deviation index left \d+ ± \d+, right \d+ ± \d+: 100 ± 10 is usual among its 20 people, by features of their own gaits\n/)
  expect(await asJson(write(few))).toMatchObject({ gdi: null, noGdi: 'it takes 16 people at least, one more than its 15 features; “Fifteen” is of 15.' })
  expect(await told('--reference', write(few))).toContain('  no gait deviation index: it takes 16 people at least')

  const engine = await temporaryEngine()
  const { library, gaits } = engine
  const athleteId = createAthlete(library, { name: 'Mara Example', birthDate: '2014-05-05' }).id
  const sessionId = createSession(library, { athleteId, name: 'Today', date: '2026-11-20' }).id
  const trialId = createTrial(library, { sessionId, kind: 'walk', surface: 'overground' }).id
  startOf(engine, await previewOf(engine, file), { sessionId, trialId })
  await engine.scheduler.idle()
  const place = { sessionId, trialId }
  const { id } = addReference(library, readFileSync(write(joined), 'utf8'), 'joined.json')
  chooseReference(library, place, id)
  const { gait } = await gaits.refresh(place)
  expect(gait.reference).toMatchObject({ id, n: 20, leftOut: 1, shapeOnly: null })
  expect(gait.scores!.gdi).toMatchObject({ controls: joined.name, people: 20, left: expect.closeTo(alone.gdi!.left, 3) as number, right: expect.closeTo(alone.gdi!.right, 3) as number })
  chooseReference(library, place, like.id)
  expect((await gaits.refresh(place)).gait.scores).toMatchObject({ gdi: null, noGdi: expect.stringMatching(/has none\.$/) as string })
}, 180_000)
