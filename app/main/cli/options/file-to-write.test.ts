import { chmodSync, linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { problemFrom, temporaryFolder } from '../../testing/library.ts'
import { WrongUse } from '../command.ts'
import { commands } from '../commands.ts'

const isRoot = process.getuid?.() === 0

/** A film that nobody can decode: what is told is told before it is opened. */
async function posing() {
  const folder = temporaryFolder()
  const film = join(folder, 'cam01.mp4')
  writeFileSync(film, 'no film')
  const pose = await commands['pose']!()
  return { folder, film, into: (out: string) => pose.run([film, '--out', out]) }
}

test.skipIf(process.platform === 'win32')('a file that is read is not written over, not even by another name', async () => {
  const { folder, film, into } = await posing()
  const [byName, byLink, hard] = [join(folder, 'a', '..', 'cam01.mp4'), join(folder, 'link.arrow'), join(folder, 'hard.arrow')]
  symlinkSync(film, byLink)
  linkSync(film, hard)
  for (const out of [film, byName, byLink, hard]) await expect(into(out)).rejects.toThrow(new WrongUse('The file to write is the file to read.'))
})

test('a file of another ending is not written', async () => {
  const { folder, into } = await posing()
  await expect(into(join(folder, 'a.csv'))).rejects.toThrow(/--out names a file that ends in \.arrow\. The table is an Arrow file, which pandas/)
})

test('where nothing can be written, that is told at once', async () => {
  const { folder, film, into } = await posing()
  mkdirSync(join(folder, 'a.arrow'))
  expect(await problemFrom(() => into(join(folder, 'none', 'a.arrow')))).toMatchObject({ code: 'no-such-folder', message: `There is no folder ${join(folder, 'none')}.` })
  expect(await problemFrom(() => into(join(film, 'a.arrow')))).toMatchObject({ code: 'no-such-folder', message: `${film} is a file, not a folder.` })
  expect(await problemFrom(() => into(join(folder, 'a.arrow')))).toMatchObject({ code: 'is-a-folder' })
  const analyse = await commands['analyse']!()
  expect(await problemFrom(() => analyse.run(['Today', '--trc', join(folder, 'none', 'a.trc'), '--library', folder]))).toMatchObject({ code: 'no-such-folder' })
})

test.skipIf(process.platform === 'win32' || isRoot)('nor into a folder or over a file that is not one’s own (skipped on Windows and for root)', async () => {
  const { folder, into } = await posing()
  const [closed, old] = [join(folder, 'closed'), join(folder, 'old.arrow')]
  mkdirSync(closed)
  chmodSync(closed, 0o500)
  writeFileSync(old, '', { mode: 0o400 })
  expect(await problemFrom(() => into(join(closed, 'a.arrow')))).toMatchObject({ code: 'not-writable', message: `${closed} may not be written into by this user.` })
  expect(await problemFrom(() => into(old))).toMatchObject({ code: 'not-writable', message: `${old} may not be written over by this user.` })
})
