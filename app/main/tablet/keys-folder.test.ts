import { cpSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLibrary } from '../store/library.ts'
import { temporaryFolder, temporaryLibrary } from '../testing/library.ts'
import { identityOf } from './certificate.ts'
import { keysOf, moveKeysOut } from './keys-folder.ts'

test('a key that an earlier version kept in the library is with the user afterwards, and tablets know it still', async () => {
  const [library, keys] = [await temporaryLibrary(), join(temporaryFolder(), 'keys')]
  const { root } = library.layout
  const first = identityOf(join(root, 'tls'), ['lab.local'])
  moveKeysOut(library, keys)
  expect(existsSync(join(root, 'tls'))).toBe(false)
  expect(identityOf(keysOf(library, keys), ['lab.local'])).toEqual(first)
  expect(statSync(join(keysOf(library, keys), 'key.pem')).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600)
  // One that comes into the library later, with a copy or a backup of its folder, takes no other's place.
  mkdirSync(join(root, 'tls'))
  writeFileSync(join(root, 'tls', 'key.pem'), 'another')
  moveKeysOut(library, keys)
  expect([existsSync(join(root, 'tls')), identityOf(keysOf(library, keys), ['lab.local'])]).toEqual([false, first])
  expect(readdirSync(root, { recursive: true }).filter((name) => String(name).endsWith('.pem'))).toEqual([])
})

test('a library that was moved has the same key, and another library another one', async () => {
  const [library, keys] = [await temporaryLibrary(), join(temporaryFolder(), 'keys')]
  const own = keysOf(library, keys)
  library.close()
  const elsewhere = join(temporaryFolder(), 'moved')
  cpSync(library.layout.root, elsewhere, { recursive: true })
  const moved = await openLibrary(elsewhere, 'a test')
  expect(keysOf(moved, keys)).toBe(own)
  moved.close()
  expect(keysOf(await temporaryLibrary(), keys)).not.toBe(own)
})
