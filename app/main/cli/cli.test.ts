import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, onTestFinished, test } from 'vitest'
import { listAudit, note } from '../audit/audit-log.ts'
import { auditOf } from '../audit/check-audit.ts'
import { createAthlete } from '../library/athletes.ts'
import { putInBin } from '../library/bin.ts'
import { addJob } from '../jobs/store.ts'
import { Client } from '../testing/http.ts'
import { ffmpeg, makeClip, NO_FFMPEG } from '../testing/clips.ts'
import { makeLab, MANIFEST } from '../testing/lab.ts'
import { type Said, stridescope } from '../testing/command.ts'
import { newSession, temporaryFolder, temporaryLibrary } from '../testing/library.ts'
import { addMedia } from '../testing/media.ts'
import { WrongUse } from './command.ts'
import { commands } from './commands.ts'
import { helpOf, meant } from './words/help.ts'

const root = resolve(import.meta.dirname, '../../..')
const main = join(import.meta.dirname, 'main.ts')
const CSV = 'time,hr\n0,60\n1,61\n'

describe('wrong use', () => {
  test.each<[string, string[], RegExp]>([
    ['an unknown command', ['divine'], /There is no command "divine"\.[^]*stridescope COMMAND/],
    ['a word that every object knows', ['constructor'], /There is no command "constructor"/],
    ['a part of a command', ['calibrate', 'refine'], /Name a calibration[^]*Usage: stridescope calibrate refine --calibration F/],
    ['a file without an ending', ['calibrate', 'footage', '--lenses', 'a', '--keypoints', 'b', '--out', '/tmp/x'], /--out names a file that ends in \.json or \.toml/],
    ['an unknown option', ['doctor', '--loud'], /--loud[^]*Usage: stridescope doctor/],
  ])('%s ends with 2 and says what is right', async (_, args, words) => {
    const { code, stderr } = await stridescope(args)
    expect([code, stderr]).toEqual([2, expect.stringMatching(words)])
  })

  test('is told as JSON to whom asked for that, by a process that ends with that code', async () => {
    const { code, stdout } = await run([main, 'doctor', '--loud', '--json'])
    expect([code, JSON.parse(stdout)]).toEqual([2, { error: { code: 'wrong-use', message: expect.stringContaining('--loud') } }])
  })

  test.each<[string, string[], RegExp]>([
    ['half a command', ['library'], /Say what to do with the library/],
    ['an unknown half', ['library', 'toString'], /There is no command "library toString"/],
    ['no file', ['inspect'], /Name one file/],
    ['two files', ['inspect', 'a', 'b'], /Name one file/],
    ['nothing to import', ['import', '--athlete', 'A', '--session', 'S'], /at least one file/],
    ['nobody to import for', ['import', 'x.csv', '--athlete', 'A'], /--athlete A --session S/],
    ['a day that is none', ['import', 'x.csv', '--athlete', 'A', '--session', 'S', '--date', '2026-13-01'], /"2026-13-01" is no day/],
    ['a name of blanks', ['import', 'x.csv', '--athlete', '   ', '--session', 'S'], /"   " is no name: A name is needed/],
    ['a name without end', ['import', 'x.csv', '--athlete', 'a'.repeat(201), '--session', 'S'], /is no name: it must be at most 200 characters long/],
    ['no port', ['serve', '--port', 'abc'], /abc is no port/],
    ['too high a port', ['serve', '--port', '70000'], /70000 is no port/],
  ])('%s is told before anything is opened', async (_, [name, ...args], words) => {
    const command = await commands[name!]!()
    const run = command.run(args)
    await expect(run).rejects.toBeInstanceOf(WrongUse)
    await expect(run).rejects.toThrow(words)
  })
})

test('nothing of a session leaves as a file whose person has not agreed to reports, and nobody waits for that', async () => {
  const root = join(temporaryFolder(), 'library')
  const library = await temporaryLibrary(root)
  addMedia(library, { sessionId: newSession(library, 'Visit') })
  library.close()
  const out = join(temporaryFolder(), 'out')
  for (const args of [['export', 'Visit', '--format', 'trc', '--out', out], ['export', 'Visit', '--format', 'trc', '--out', out, '--pseudonymous'], ['analyse', 'Visit', '--trc', `${out}.trc`], ['analyse', 'Visit', '--json', `${out}.json`], ['analyse', 'Visit', '--json']]) {
    const { code, stdout, stderr } = await stridescope([...args, '--library', root])
    expect([args, code, stdout + stderr]).toEqual([args, 1, expect.stringContaining('Nobody noted that Mara Example agreed to results going into a report.')])
  }
  expect(existsSync(out)).toBe(false)
})

test('without a command, or asked for help, it names every command', async () => {
  for (const args of [[], ['--help']]) {
    const { code, stdout, stderr } = await stridescope(args)
    expect([code, stderr]).toEqual([0, ''])
    expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80)
    for (const load of Object.values(commands)) expect(stdout.replaceAll(/\s+/g, ' ')).toContain((await load()).use)
  }
})

test('the README says how each command is used, with every option, or that there are more', async () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8').split('\n')
  const optionsIn = (words: string): string[] => words.match(/--[a-z][a-z-]*/g) ?? []
  const untold = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => {
      const lines = readme.filter((line) => line === name || line.startsWith(`${name} `))
      if (lines.length === 0) return [name]
      if (lines.some((line) => line.endsWith('…'))) return []
      const told = new Set(optionsIn(lines.join(' ')))
      return optionsIn((await load()).use).filter((option) => !told.has(option)).map((option) => `${name} ${option}`)
    }),
  )
  expect(untold.flat()).toEqual([])
})

test('a command that has parts tells the use of each; every option has its words, beside it or below', async () => {
  const all = await Promise.all(['calibrate', 'models', 'analyse', 'pose'].map((name) => commands[name]!()))
  for (const command of all.flatMap(({ parts, ...command }) => (parts ? Object.values(parts) : [command]))) {
    const help = helpOf(command, 80)
    expect(help.startsWith(`stridescope ${command.use.split(' --')[0]!.slice(0, 40)}`)).toBe(true)
    for (const [option] of command.use.matchAll(/--[a-z-]+/g)) expect(help).toMatch(new RegExp(`^  ${option}\\b.*(  |\\n {10,})\\S`, 'm'))
    for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  }
  const [calibrate] = all
  expect(helpOf(meant(calibrate!, ['--help']), 80)).toContain('\nstridescope calibrate floor')
})

test('what every command takes may stand before the word that names a part', async () => {
  const models = await commands['models']!()
  for (const before of [['--library', 'D'], ['--library=D', '--json']]) expect(meant(models, [...before, 'compare', '--help']).use).toMatch(/^models compare/)
  const { code, stdout } = await stridescope(['--json', 'models', '--library', join(temporaryFolder(), 'library'), 'list'])
  expect([code, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ models: expect.any(Array) })])
  await expect(models.run(['--name', 'N', 'add', 'F'])).rejects.toThrow(new WrongUse('--name comes after what "models" is to do.'))
})

test('doctor names what was found, what is used instead, and ends with 3 where something is missing', async () => {
  const { code, stdout } = await stridescope(['doctor', '--json'])
  const found = JSON.parse(stdout) as { name: string; ok: boolean; found: string; instead: string | null }[]
  expect(found.map(({ name }) => name)).toEqual(['Node for the engine', 'Electron', 'Browser', 'ffmpeg'])
  for (const { ok, found: what, instead } of found) expect([what !== '', instead === null]).toEqual([true, ok])
  expect(code).toBe(found.every(({ ok }) => ok) ? 0 : 3)
  const without = await stridescope(['doctor'], { STRIDESCOPE_FFMPEG: '/no/such/ffmpeg' })
  expect([without.code, without.stdout]).toEqual([3, expect.stringMatching(/– ffmpeg: STRIDESCOPE_FFMPEG names \/no\/such\/ffmpeg[^]*Instead: /)])
})

describe('inspect', () => {
  test('prints what a file is, and ends with 0', async () => {
    const file = put('hr.csv', CSV)
    const { code, stdout } = await stridescope(['inspect', file])
    expect([code, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ file, sizeBytes: CSV.length, kind: 'wearable', oddities: [] })])
  })

  test('prints what is wrong with a bad one, and ends with 1', async () => {
    const { code, stdout } = await stridescope(['inspect', put('cam01.mp4', 'no film')])
    expect([code, JSON.parse(stdout)]).toEqual([1, expect.objectContaining({ oddities: [expect.objectContaining({ level: 'error' })] })])
  })

  test('of what is no file says so', async () => {
    const folder = temporaryFolder()
    for (const [path, words] of [['/no/such/file', 'There is no file /no/such/file.\n'], [folder, `${folder} is a folder, not a file.\nName a file in it.\n`]] as const) {
      const { code, stderr, stdout } = await stridescope(['inspect', path])
      expect([code, stderr, stdout]).toEqual([1, words, ''])
    }
  })

  test.each([
    [['inspect', 'walk.trc', '--colour', 'red'], 'There is no option --colour here.\n'],
    [['gait', 'walk.trc', '--belt', '-1'], '--belt takes a number from 0 to 15.\n'],
    [['gait', 'walk.trc', '--age=-4'], '--age takes a number from 0 to 130.\n'],
    [['gait', 'walk.trc', '--up', '-q'], '-q is no axis: '],
    [['gait', 'walk.trc', '--belt', '--angles', 'fit'], '--belt takes a value, and none follows it.\n'],
    [['gait', 'walk.trc', '--belt'], '--belt takes a value, and none follows it.\n'],
    [['doctor', 'please'], 'Nothing is known to do with "please" here.\n'],
  ])('of %j says what it does not know', async (words, message) => {
    const { code, stderr } = await stridescope(words)
    expect([code, stderr.startsWith(message)]).toEqual([2, true])
  })

  test.skipIf(!ffmpeg)(`prints every frame of a film (${NO_FFMPEG})`, async () => {
    const { code, stdout } = await stridescope(['inspect', makeClip(join(temporaryFolder(), 'cam01.mp4'))])
    const printed = JSON.parse(stdout) as { decodedFrames: number; packets: { ptsUs: number[] } }
    expect([code, printed.decodedFrames, printed.packets.ptsUs.length]).toEqual([0, 10, 10])
  })
})

describe('import', () => {
  test('says what each file is; the same file again stays once in its session, which is said', async () => {
    const library = join(temporaryFolder(), 'library')
    const file = put('hr.csv', CSV)
    const then = new Date('2025-03-01T10:00')
    utimesSync(file, then, then)
    const args = ['import', file, '--athlete', 'Mara', '--session', 'Walk', '--library', library]
    const told = await stridescope(args)
    expect([told.code, told.stdout]).toEqual([0, '✓ hr.csv: wearable · Table · 2 columns · 2 rows\nWalk is of 2025-03-01, when hr.csv was last changed: no file says when it was recorded\n'])
    const again = await stridescope([...args, '--json'])
    expect([again.code, JSON.parse(again.stdout)]).toEqual([3, { warnings: ['hr.csv is in this session already, as hr.csv.'], leftOut: [], session: expect.objectContaining({ athleteName: 'Mara', name: 'Walk', date: '2025-03-01', trialCount: 0, media: [expect.objectContaining({ name: 'hr.csv', state: 'ready' })] }) }])
  })

  test('of good and bad files brings in the good, and ends with 3; of bad ones only ends with 1 and makes nobody', async () => {
    const library = join(temporaryFolder(), 'library')
    const [good, bad] = [put('hr.csv', CSV), put('cam01.mp4', 'no film')]
    const mixed = await stridescope(['import', good, bad, '--athlete', 'Mara', '--session', 'Walk', '--library', library])
    expect([mixed.code, mixed.stdout]).toEqual([3, expect.stringMatching(/– cam01\.mp4: footage[^]*error: The name ends in/)])
    const none = await stridescope(['import', bad, '--athlete', 'Another', '--session', 'Walk', '--library', library, '--json'])
    expect([none.code, none.stderr]).toEqual([1, 'Nothing of this can be imported.\n'])
    expect(JSON.parse(none.stdout)).toMatchObject({ items: [{ importable: false }] })
    const opened = await temporaryLibrary(library)
    expect(opened.sql.prepare('SELECT name FROM athlete').pluck().all()).toEqual(['Mara'])
  })

  test('says what was cut off and has its turn first', async () => {
    const library = await temporaryLibrary()
    addJob(library, { kind: 'check', title: 'Checking the library', sessionId: null, payload: {} })
    library.close()
    const { code, stderr } = await stridescope(['import', put('hr.csv', CSV), '--athlete', 'A', '--session', 'S', '--library', library.layout.root])
    expect([code, stderr]).toEqual([0, expect.stringMatching(/^Was cut off, and goes on: Checking the library\n/)])
  })

  test('into a library that is open elsewhere says by whom, in JSON too', async () => {
    const library = await temporaryLibrary()
    const { code, stdout, stderr } = await stridescope(['import', put('hr.csv', CSV), '--athlete', 'A', '--session', 'S', '--library', library.layout.root, '--json'])
    expect([code, stderr]).toEqual([1, expect.stringContaining(`already open in a test (process ${process.pid}`)])
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'library-in-use' } })
  })
})

describe('sample', () => {
  test.skipIf(!ffmpeg)(`prints what came in, of each session and trial; again, that it was here already (${NO_FFMPEG})`, async () => {
    const [library, lab] = [join(temporaryFolder(), 'library'), makeLab(temporaryFolder(), { films: true })]
    const args = ['sample', '--from', lab, '--library', library]
    const told = await stridescope(args)
    expect(told).toMatchObject({ code: 0, stderr: expect.stringMatching(/^(\d+ % .+\n)*$/) })
    const lines = [
      'Alex Sample',
      '2026-11-20 Today',
      '  Walk 1: walk, treadmill, 1.25 m/s',
      '    cam01: 25 frames at 25 Hz',
      '    cam02: 20 frames at 20 Hz · starts at -0.120 s of the session',
      '  Squats: squat, overground',
      '    squats.trc: trc · TRC · 2 markers · 3 frames · 100 Hz · m',
      '  lab.trc: trc · TRC · 2 markers · 3 frames · 100 Hz · m',
      '2026-10-01 Baseline',
      '  Walk: walk, treadmill, 1.2 m/s',
      '    walk.trc: trc · TRC · 2 markers · 3 frames · 100 Hz · m',
    ]
    expect(told.stdout.trimEnd().split('\n')).toEqual(lines)
    const again = await stridescope(args)
    const known = lines.map((line) => (line === 'Alex Sample' ? `${line}, who was here already` : line.startsWith('2026') ? `${line}: was here already, nothing was imported` : line))
    expect([again.code, again.stdout.trimEnd().split('\n')]).toEqual([0, known])
    const asJson = await stridescope([...args, '--json'])
    expect(JSON.parse(asJson.stdout)).toMatchObject({
      athlete: { name: 'Alex Sample', isNew: false },
      sessions: [{ name: 'Today', isNew: false, isImported: false, trials: [{ cameras: [{ playable: { frameCount: 25 } }, { clock: { offsetUs: -120_000, source: 'stated' } }] }, {}], odd: [] }, {}],
      warnings: [],
    })
  }, 60_000)

  test('with a film that is none brings in the rest, and ends with 3; so does it again', async () => {
    const args = ['sample', '--from', makeLab(temporaryFolder()), '--library', join(temporaryFolder(), 'library')]
    const told = await stridescope(args)
    const refused = /today\/cam01\.mp4 was not imported[^]*today\/cam02\.mp4 was not imported/
    expect([told.code, told.stderr]).toEqual([3, expect.stringMatching(refused)])
    expect(told.stdout).toContain('walk.trc: trc')
    expect(told.stdout).toContain('Once a damaged file has been mended in the folder, the same command takes the good copy in its place.')
    const again = await stridescope(args)
    expect([again.code, again.stderr]).toEqual([3, expect.stringMatching(refused)])
    expect(again.stdout).toBe(told.stdout.replace('Alex Sample', 'Alex Sample, who was here already').replaceAll(/^2026.*$/gm, '$&: was here already, nothing was imported'))
  })

  test('of which nothing could be imported ends with 1', async () => {
    const manifest = { ...MANIFEST, sessions: [{ ...MANIFEST.sessions[1]!, files: [], trials: MANIFEST.sessions[1]!.trials.slice(0, 1) }] }
    const { code, stderr } = await stridescope(['sample', '--from', makeLab(temporaryFolder(), { manifest }), '--library', join(temporaryFolder(), 'library')])
    expect([code, stderr]).toEqual([1, expect.stringContaining('None of the 2 files could be imported.')])
  })

  test('of another lab of the same names says that it came in beside; of a mended file, that it took the damaged one’s place', async () => {
    const manifest = { ...MANIFEST, sessions: MANIFEST.sessions.slice(0, 1) }
    const [library, first, other] = [join(temporaryFolder(), 'library'), makeLab(temporaryFolder(), { manifest }), makeLab(temporaryFolder(), { manifest })]
    const sample = (folder: string) => stridescope(['sample', '--from', folder, '--library', library])
    const file = (folder: string) => join(folder, 'baseline/walk.trc')
    const whole = readFileSync(file(first), 'utf8')
    await sample(first)
    writeFileSync(file(other), whole.replaceAll('0.3', '0.9').split('\n').slice(0, -2).join('\n'))
    const beside = await sample(other)
    expect([beside.code, beside.stdout]).toEqual([3, expect.stringMatching(/2026-10-01 Baseline \(2\): new, since the session of that name and day holds other files\n[^]*\n {2}walk\.trc: /)])
    writeFileSync(file(other), whole.replaceAll('0.3', '0.9'))
    const mended = await sample(other)
    expect([mended.code, mended.stdout]).toEqual([0, expect.stringMatching(/2026-10-01 Baseline \(2\): was here already, and what it lacked has come\n[^]*\n {2}walk\.trc: taken in place of the damaged one, which lies in the bin\n$/)])
  }, 20_000)

  test('says which of its files lie in the bin, and ends with 3', async () => {
    const [root, manifest] = [join(temporaryFolder(), 'library'), { ...MANIFEST, sessions: MANIFEST.sessions.slice(0, 1) }]
    const args = ['sample', '--from', makeLab(temporaryFolder(), { manifest }), '--library', root]
    await stridescope(args)
    const library = await temporaryLibrary(root)
    putInBin(library, 'media', [library.sql.prepare('SELECT id FROM media').pluck().get() as string])
    await library.close()
    const { code, stdout } = await stridescope(args)
    expect([code, stdout]).toEqual([3, expect.stringContaining('  baseline/walk.trc: lies in the bin, and was not imported again')])
  })

  test('of a folder that is not right names file and field, ends with 1, and makes no library', async () => {
    const library = join(temporaryFolder(), 'library')
    const damaged = makeLab(temporaryFolder(), { manifest: { ...MANIFEST, version: 3 } })
    const { code, stdout, stderr } = await stridescope(['sample', '--from', damaged, '--library', library, '--json'])
    expect([code, stderr]).toEqual([1, expect.stringMatching(/stridescope-lab\.json is not right: version must be 1, not 3\./)])
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'bad-lab', subject: join(damaged, 'stridescope-lab.json') } })
    const none = await stridescope(['sample', '--library', library], { STRIDESCOPE_SAMPLE: library })
    expect([none.code, none.stderr]).toEqual([1, expect.stringContaining(`There is no folder ${library}.`)])
    expect(existsSync(library)).toBe(false)
  })
})

describe('library', () => {
  test('check of a sound library ends with 0, of one that has lost an original with 3', async () => {
    const library = join(temporaryFolder(), 'library')
    await stridescope(['import', put('hr.csv', CSV), '--athlete', 'Mara', '--session', 'Walk', '--library', library])
    const sound = await stridescope(['library', 'check', '--library', library])
    expect([sound.code, sound.stdout]).toEqual([0, expect.stringContaining('Everything is as it was stored')])
    const opened = await temporaryLibrary(library)
    const { hash } = opened.sql.prepare('SELECT hash FROM file').get() as { hash: string }
    const original = opened.layout.originalFile(hash, '.csv')
    opened.close()
    rmSync(original)
    writeFileSync(original, CSV.replace('61', '99'))
    const lost = await stridescope(['library', 'check', '--library', library, '--json'])
    expect([lost.code, JSON.parse(lost.stdout)]).toEqual([3, { audit: { entries: 1, broken: null }, checked: 1, bytes: CSV.length, repaired: [], lost: [expect.stringContaining('hr.csv holds other bytes')] }])
  })

  test('restore puts the newest backup back', async () => {
    const library = await temporaryLibrary()
    createAthlete(library, { name: 'After the backup' })
    for (const detail of [{}, {}]) note(library, { action: 'edit', detail })
    library.close()
    const restore = async () => {
      const { code, stdout } = await stridescope(['library', 'restore', '--library', library.layout.root, '--json'])
      const { restored, keptAs } = JSON.parse(stdout) as { restored: string; keptAs: string }
      expect([code, existsSync(join(library.layout.root, keptAs))]).toEqual([0, true])
      return { backup: basename(restored), keptAs }
    }
    const [first, second] = [await restore(), await restore()]
    const opened = await temporaryLibrary(library.layout.root)
    expect(opened.sql.prepare('SELECT count(*) FROM athlete').pluck().get()).toBe(0)
    // What the log held before lies beside it; of the first restore only the database that the second has replaced tells.
    expect(listAudit(opened, { limit: 9 }).entries).toMatchObject([{ n: 1, action: 'removal', actor: 'command-line', detail: { call: 'library restore', ...second } }])
    expect(auditOf(opened)).toEqual({ entries: 1, broken: null, apart: [`Entries up to 2 are in ${first.keptAs}: the log from entry 1 on began when a backup was put in its place.`, expect.stringContaining(`Entries up to 1 are in ${second.keptAs}`)] })
    expect(readdirSync(library.layout.root).filter((name) => name.includes('damaged')).toSorted()).toEqual([first.keptAs, second.keptAs])
    renameSync(join(library.layout.root, first.keptAs), join(library.layout.root, 'library.db.damaged-1'))
    expect(auditOf(opened).broken).toBe('entry 2 is in library.db.damaged-1, and not here.')
  })

  test('of a folder that holds none says so, and makes none', async () => {
    const folder = join(temporaryFolder(), 'typo')
    for (const command of ['check', 'restore']) {
      const { code, stderr } = await stridescope(['library', command, '--library', folder])
      expect([code, stderr]).toEqual([1, `There is no library in ${folder}.\n"stridescope sample" makes one with something in it; --library DIR names another.\n`])
    }
    expect(existsSync(folder)).toBe(false)
  })
})

test('serve prints an address that opens a session, and ends at once when it is told to', async () => {
  const child = spawn(process.execPath, [main, 'serve', '--library', join(temporaryFolder(), 'library')], { stdio: ['pipe', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string]
  const { origin, hash } = new URL(line.trim())
  const client = new Client(origin)
  expect((await client.enter(hash.replace('#code=', ''))).status).toBe(204)
  expect((await client.ask('/api/sessions')).json()).toEqual({ sessions: [], total: 0 })
  child.kill('SIGTERM')
  expect(await once(child, 'close')).toEqual([130, null])
})

describe('on a Node that is too old', () => {
  test('every script of the repository goes through a file that old Nodes can read', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
    for (const [name, script] of Object.entries(scripts))
      for (const part of script.split('&&')) expect([name, part.trim()]).toEqual([name, expect.stringMatching(/^node tools\/(run|bootstrap)\.mjs( |$)/)])
  })

  test('and with no newer one at hand, it says what to do', async () => {
    const copy = temporaryFolder()
    for (const file of ['tools/run.mjs', 'app/main/system/locate.mjs']) {
      mkdirSync(join(copy, file, '..'), { recursive: true })
      copyFileSync(join(root, file), join(copy, file))
    }
    const { code, stderr } = await run([...pretendingToBe('20.20.2'), join(copy, 'tools/run.mjs'), 'app/main/cli/main.ts', 'doctor'])
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^Stridescope needs Node 24, but .*Run: node tools\/bootstrap\.mjs\n$/)])
  })

  test('and so old that not even the set-up can run, that too', async () => {
    const { code, stderr } = await run([...pretendingToBe('18.19.0'), join(root, 'tools/bootstrap.mjs'), '--quiet'])
    expect([code, stderr]).toEqual([1, 'Stridescope needs Node 20 or newer to set itself up; this is 18.19.0.\n'])
  })
})

function pretendingToBe(version: string): string[] {
  const file = put('old.cjs', `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`)
  return ['--require', file]
}

function put(name: string, content: string): string {
  const file = join(temporaryFolder(), name)
  writeFileSync(file, content)
  return file
}

/** In this process: one of its own takes half a second to begin. */
async function run(args: string[]): Promise<Said> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1' } })
  const ended = once(child, 'close') as Promise<[number]>
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { code, stdout, stderr }
}
