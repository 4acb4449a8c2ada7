/** Where the key lies by which tablets know this machine: with the user, since whoever copies a library would copy it too. */
import { randomUUID } from 'node:crypto'
import { chmodSync, copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { keepLabChoice, labChoice } from '../library/choices.ts'
import type { Library } from '../store/library.ts'
import { keysFolder } from '../system/folders.ts'

const LIBRARY_ID = 'engine/keys-of'
const FILES = ['key.pem', 'certificate.pem']

/** A library that was moved finds its own again; one that came from another machine has none here. */
export function keysOf(library: Library, folder = keysFolder()): string {
  const kept = labChoice(library, LIBRARY_ID)
  const id = typeof kept === 'string' && /^[0-9a-f-]{36}$/.test(kept) ? kept : randomUUID()
  if (id !== kept) keepLabChoice(library, LIBRARY_ID, id)
  return join(folder, id)
}

/** Earlier versions kept it in the library. What tablets trust stays as it is. */
export function moveKeysOut(library: Library, folder = keysFolder()): void {
  const before = join(library.layout.root, 'tls')
  if (!existsSync(before)) return
  const own = keysOf(library, folder)
  if (existsSync(join(before, FILES[0]!)) && !existsSync(join(own, FILES[0]!))) {
    mkdirSync(own, { recursive: true, mode: 0o700 })
    for (const name of FILES.filter((one) => existsSync(join(before, one)))) {
      copyFileSync(join(before, name), join(own, name))
      chmodSync(join(own, name), 0o600)
    }
  }
  rmSync(before, { recursive: true })
}
