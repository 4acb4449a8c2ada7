/**
 * Grants: unguessable names for files that a person picked. The contract speaks only of grants; a path comes in
 * over the shell's channel alone, or never (a browser window sends bytes instead).
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { open, stat, writeFile } from 'node:fs/promises'
import { basename, isAbsolute, join } from 'node:path'
import { HEAD_BYTES, TAIL_BYTES } from '../../contract/library/imports.ts'
import type { Grant } from '../../contract/channels/shell-channel.ts'
import { isNotAllowed, notAllowed, ProblemError } from '../../core/problem.ts'
import type { Library } from '../store/library.ts'

export interface PathGrant {
  kind: 'path'
  path: string
  name: string
  isFolder: boolean
  sizeBytes: number
}

export interface OfferGrant {
  kind: 'offer'
  id: string
  relativePath: string
  sizeBytes: number
  modifiedUs: number
  head: string
  tail: string
  /** Its bytes are on their way: one sender at a time. */
  arriving: boolean
  /** Where its bytes lie once all of them have come. */
  received: string | undefined
}

export interface Offer {
  relativePath: string
  sizeBytes: number
  modifiedUs: number
  head: Blob
  tail: Blob
}

const TELL_EVERY_BYTES = 4 << 20

export class Grants {
  readonly #library: Library
  readonly #grants = new Map<string, PathGrant | OfferGrant>()

  constructor(library: Library) {
    this.#library = library
    mkdirSync(library.layout.incoming, { recursive: true })
  }

  async forPath(path: string): Promise<Grant> {
    if (!isAbsolute(path)) throw new ProblemError({ code: 'bad-path', message: `${path} is not a full path.` })
    const info = await stat(path).catch((thrown: unknown) => {
      if (isNotAllowed(thrown)) throw new ProblemError(notAllowed(path), { cause: thrown })
    })
    if (!info?.isFile() && !info?.isDirectory())
      throw new ProblemError({ code: 'no-such-file', message: `There is no file or folder ${path}.`, subject: path })
    const isFolder = info.isDirectory()
    const grant: PathGrant = { kind: 'path', path, name: basename(path), isFolder, sizeBytes: isFolder ? 0 : info.size }
    const id = newId()
    this.#grants.set(id, grant)
    return { id, name: grant.name, sizeBytes: grant.sizeBytes, isFolder }
  }

  async forOffer(offer: Offer): Promise<string> {
    const { sizeBytes, modifiedUs } = offer
    const relativePath = tidyPath(offer.relativePath)
    if (!relativePath || offer.head.size > Math.min(sizeBytes, HEAD_BYTES) || offer.tail.size > Math.min(sizeBytes, TAIL_BYTES))
      throw new ProblemError({ code: 'bad-input', message: 'This offer of a file does not fit together.', subject: offer.relativePath })
    const id = newId()
    const [head, tail] = [join(this.#library.layout.incoming, `${id}.head`), join(this.#library.layout.incoming, `${id}.tail`)]
    await writeFile(head, offer.head.stream())
    await writeFile(tail, offer.tail.stream())
    this.#grants.set(id, { kind: 'offer', id, relativePath, sizeBytes, modifiedUs, head, tail, arriving: false, received: undefined })
    return id
  }

  get(id: string): PathGrant | OfferGrant {
    const grant = this.#grants.get(id)
    if (grant) return grant
    throw new ProblemError({
      code: 'no-grant',
      message: 'The engine does not know this file any more.',
      hint: 'Choose the files again.',
      subject: id,
    })
  }

  /** Writes an offered file's bytes as they come. Anything but exactly the promised length is refused and removed. */
  async receive(id: string, body: ReadableStream<Uint8Array>): Promise<void> {
    const grant = this.get(id)
    if (grant.kind !== 'offer' || grant.arriving || grant.received)
      throw new ProblemError({ code: 'no-grant', message: 'This file was not offered, or has come already.', subject: id })
    grant.arriving = true
    try {
      grant.received = await this.#write(grant, body)
    } finally {
      grant.arriving = false
    }
  }

  async #write({ id, sizeBytes, relativePath }: OfferGrant, body: ReadableStream<Uint8Array>): Promise<string> {
    const path = join(this.#library.layout.incoming, id)
    let receivedBytes = 0
    let toldBytes = 0
    const file = await open(path, 'w')
    try {
      for await (const chunk of body) {
        receivedBytes += chunk.length
        if (receivedBytes > sizeBytes) break
        await file.writeFile(chunk)
        if (receivedBytes - toldBytes < TELL_EVERY_BYTES && receivedBytes < sizeBytes) continue
        toldBytes = receivedBytes
        this.#library.changes.tell({ type: 'upload', grantId: id, receivedBytes })
      }
      await file.sync()
      if (receivedBytes !== sizeBytes)
        throw new ProblemError({
          code: 'upload-incomplete',
          message: `${relativePath} did not arrive whole.`,
          hint: 'Has it changed since it was chosen? Choose it again.',
          subject: relativePath,
        })
      this.get(id) // The person may have given up meanwhile.
      return path
    } catch (thrown) {
      rmSync(path, { force: true })
      throw thrown
    } finally {
      await file.close()
    }
  }

  /** Forgets grants; `keepBytes` where an import has taken the uploads over. */
  forget(ids: readonly string[], options: { keepBytes: boolean }): void {
    for (const id of ids) {
      const grant = this.#grants.get(id)
      this.#grants.delete(id)
      if (grant?.kind !== 'offer') continue
      rmSync(grant.head, { force: true })
      rmSync(grant.tail, { force: true })
      if (grant.received && !options.keepBytes) rmSync(grant.received, { force: true })
    }
  }
}

function newId(): string {
  return randomBytes(16).toString('base64url')
}

/** A name for display and recognition, never for opening: no root, no way up, forward slashes. */
function tidyPath(path: string): string {
  return path
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')
}
