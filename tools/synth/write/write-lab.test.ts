import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { labManifestSchema } from '../../../app/contract/library/lab-manifest.ts'
import { bytesInMemory } from '../../../app/core/formats/byte-source.ts'
import { inspectNonVideo } from '../../../app/core/formats/inspect-file.ts'
import { GRAVITY_MPS2 } from '../gravity.ts'
import { type RecipeInput, recipeSchema } from '../recipe/recipe.ts'
import { bob, bobbing } from '../testing/motions.ts'
import { planLab, type Studio } from './plan-lab.ts'
import { writeManifest, writeTexts } from './write-lab.ts'

const STUDIO: Studio = {
  makeMotion: (_, { durationS, treadmill }) => ({ ...bobbing(durationS), beltSpeedMps: treadmill ? 1 : 0 }),
  obstacles: () => () => [],
}
const INPUT: RecipeInput = {
  seed: 7,
  rig: { cameras: 2 },
  sessions: [
    { name: 'Earlier', date: '2026-11-01', trials: [{ durationS: 1, writes: 'markers' }] },
    { name: 'Gait & more', date: '2026-11-20', trials: [{ durationS: 1 }, { movement: 'squat', durationS: 1, writes: 'truth' }] },
  ],
}

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

describe('a written lab', () => {
  it('has the same bytes when it is made again, other ones from another seed, and no date of today in them', async () => {
    const [one, again, other] = [await made(INPUT), await made(INPUT), await made({ ...INPUT, seed: 8 })]
    expect(await hashes(again)).toEqual(await hashes(one))
    const [ours, theirs] = [await hashes(one), await hashes(other)]
    expect(Object.keys(theirs)).toEqual(Object.keys(ours))
    const alike = Object.keys(ours).filter((path) => ours[path] === theirs[path])
    // What neither noise nor camera nor stride-to-stride difference touches: these stand-in motions know no seed.
    expect(alike.filter((path) => /clocks|calibration|imu\/|plates\.mot|keypoints-2d/.test(path))).toEqual([])
  })

  it('holds the recipe it was made from, complete: making that gives the same lab', async () => {
    const folder = await made(INPUT)
    const recipe = JSON.parse(await readFile(join(folder, 'recipe.json'), 'utf8')) as RecipeInput
    expect(recipe.film).toEqual(recipeSchema.parse({}).film)
    expect(await hashes(await made(recipe))).toEqual(await hashes(folder))
  })

  it('is understood file by file by our own readers', async () => {
    const folder = await made(INPUT)
    const kinds = Object.fromEntries(
      await Promise.all(
        (await filesIn(folder)).filter((path) => !/README|recipe|stridescope-lab|clocks|imus|plates\.json/.test(path)).map(async (path) => {
          const { kind, format, oddities } = await inspectNonVideo(path, bytesInMemory(await readFile(join(folder, path))))
          expect([path, oddities]).toEqual([path, []])
          return [path.replace('2026-11-20-gait-more/treadmill-walk/', ''), `${kind} ${format}`]
        }),
      ),
    )
    expect(kinds).toMatchObject({
      '2026-11-01-earlier/markers.trc': 'trc trc',
      'calibration.toml': 'calibration pose2sim-toml',
      'calibration.json': 'calibration opencv-json',
      'force-plates.mot': 'mot mot',
      'imu/left-foot.csv': 'imu csv',
      'truth/keypoints-3d.trc': 'trc trc',
      'truth/keypoints-2d/cam02.csv': 'table csv',
      'truth/angles.mot': 'mot mot',
    })
  })

  it('says in its manifest what a program shall import: films and plates with their clocks, sensors, never the truth', async () => {
    const folder = await made(INPUT)
    const manifest = labManifestSchema.parse(JSON.parse(await readFile(join(folder, 'stridescope-lab.json'), 'utf8')))
    expect(manifest.sessions.map(({ trials, files }) => [trials.map(({ name, kind, surface }) => [name, kind, surface]), files.length])).toEqual([
      [[['Treadmill walk', 'walk', 'treadmill']], 0],
      [[['Treadmill walk', 'walk', 'treadmill'], ['Squats', 'squat', 'overground']], 2],
    ])
    const [walk, squats] = manifest.sessions[1]!.trials
    expect(walk!.clocks.map(({ file }) => file)).toEqual(['2026-11-20-gait-more/treadmill-walk/cam01.mp4', '2026-11-20-gait-more/treadmill-walk/cam02.mp4', '2026-11-20-gait-more/treadmill-walk/force-plates.mot'])
    expect(squats!.clocks.map(({ file }) => file)).toEqual(['2026-11-20-gait-more/squats/force-plates.mot'])
    const clocks = JSON.parse(await readFile(join(folder, '2026-11-20-gait-more/treadmill-walk/truth/clocks.json'), 'utf8')) as { streams: { offsetUs: number; rate: number }[] }
    walk!.clocks.forEach(({ offsetUs, rate }, index) => expect(clocks.streams[index]).toMatchObject({ offsetUs, rate }))
    const named = manifest.sessions.flatMap((session) => [...session.files, ...session.trials.flatMap(({ files }) => files)])
    expect(named.filter((path) => path.includes('truth/'))).toEqual([])
    const there = await filesIn(folder)
    expect(named.filter((path) => !path.endsWith('.mp4') && !there.includes(path))).toEqual([])
  })

  it('takes the marker file of a session that is reconstructed from films for granted, and leaves it to who reconstructs it', async () => {
    const folder = await made({ ...INPUT, sessions: [{ name: 'A', date: '2026-11-20', trials: [{ durationS: 1, writes: 'skeleton' }] }] })
    expect((await filesIn(folder)).filter((path) => path.startsWith('2026-'))).toEqual([])
    const { sessions } = labManifestSchema.parse(JSON.parse(await readFile(join(folder, 'stridescope-lab.json'), 'utf8')))
    expect(sessions.map(({ files, trials }) => [files, trials.map((trial) => [trial.files, trial.clocks])])).toEqual([[[], [[['2026-11-20-a/markers.trc'], []]]]])
    expect(await readFile(join(folder, 'README.md'), 'utf8')).toContain('the skeleton that the program made of films')
  })

  it('is explained: every file in it has its line in the README', async () => {
    const folder = await made(INPUT)
    const readme = await readFile(join(folder, 'README.md'), 'utf8')
    for (const path of await filesIn(folder)) {
      const within = path.replace(/^2026-11-01-earlier\/|^2026-11-20-gait-more\/[a-z-]+\//, '').replace(/cam\d\d/, 'camNN')
      expect([within, within === 'README.md' || within === 'stridescope-lab.json' || readme.includes(within)]).toEqual([within, true])
    }
  })

  it('says how large each trial’s forces are', async () => {
    const folder = await made({ ...INPUT, sessions: [{ name: 'A', date: '2026-11-20', trials: [{ movement: 'run', durationS: 1 }] }] })
    const readme = await readFile(join(folder, 'README.md'), 'utf8')
    // the stand-in bobs: m·(g − a·ω²·sin ωt), so that it pulls and presses as much beyond its weight
    const peak = (bob.heightM * (2 * Math.PI * bob.rateHz) ** 2) / GRAVITY_MPS2
    const [least, , , most] = /2026-11-20-a` \| ([^|]+) \|/.exec(readme.slice(readme.indexOf('How true the forces are')))![1]!.split(' · ').map(Number)
    expect(least).toBeCloseTo(1 - peak, 1)
    expect(most).toBeCloseTo(1 + peak, 1)
  })

  it('goes on where it was left, but not over one of another recipe or of a program that makes other truth: films there would not fit', async () => {
    const folder = await made(INPUT)
    const whole = await hashes(folder)
    const truth = join(folder, '2026-11-20-gait-more', 'squats', 'truth', 'angles.mot')
    await rm(truth)
    await madeAt(folder, INPUT)
    expect(await hashes(folder)).toEqual(whole)
    await expect(madeAt(folder, { ...INPUT, seed: 9 })).rejects.toMatchObject({ problem: { code: 'another-recipe' } })
    await writeFile(truth, 'of an earlier version')
    await expect(madeAt(folder, INPUT)).rejects.toMatchObject({ problem: { code: 'another-version' } })
  })
})

async function made(input: RecipeInput): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'synth-lab-'))
  folders.push(folder)
  await madeAt(folder, input)
  return folder
}

async function madeAt(folder: string, input: RecipeInput): Promise<void> {
  const lab = planLab(recipeSchema.parse(input), STUDIO)
  await writeTexts(lab, folder, new AbortController().signal)
  await writeManifest(lab, folder, true)
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/')).sort()
}

async function hashes(folder: string): Promise<Record<string, string>> {
  const paths = await filesIn(folder)
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, createHash('sha256').update(await readFile(join(folder, path))).digest('hex')] as const)))
}
