/** The picture that stands in the head of every report of this lab. */
import { readFile } from 'node:fs/promises'
import type { ReportLogo } from '../../contract/review/report.ts'
import { ProblemError } from '../../core/problem.ts'
import type { Grants } from '../import/grants.ts'
import type { Library } from '../store/library.ts'
import { keepLook } from './kept-choices.ts'

const MOST_BYTES = 1_000_000
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG = [0xff, 0xd8, 0xff]

/** Null: none any more. */
export async function setLogo(library: Library, grants: Grants, grantId: string | null): Promise<ReportLogo | null> {
  const logo = grantId === null ? null : await pictureOf(grants, grantId)
  keepLook(library, { logo })
  return logo
}

async function pictureOf(grants: Grants, grantId: string): Promise<ReportLogo> {
  const grant = grants.get(grantId)
  const [name, path] = grant.kind === 'path' ? [grant.name, grant.path] : [grant.relativePath.split('/').at(-1)!, grant.received]
  const refused = (message: string) => new ProblemError({ code: 'no-logo', message, hint: 'Choose a PNG or JPEG of at most 1 MB.', subject: name })
  try {
    if (path === undefined || (grant.kind === 'path' && grant.isFolder)) throw refused(`${name} cannot be read as a picture.`)
    if (grant.sizeBytes > MOST_BYTES) throw refused(`${name} is ${Math.ceil(grant.sizeBytes / 1e6)} MB large: that is much for a logo.`)
    const bytes = await readFile(path)
    const type = startsWith(bytes, PNG) ? 'image/png' : startsWith(bytes, JPEG) ? 'image/jpeg' : undefined
    if (type === undefined) throw refused(`${name} is neither a PNG nor a JPEG.`)
    return { name: name.slice(0, 200), type, base64: bytes.toString('base64') }
  } finally {
    grants.forget([grantId], { keepBytes: false })
  }
}

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean => head.every((byte, place) => bytes[place] === byte)
