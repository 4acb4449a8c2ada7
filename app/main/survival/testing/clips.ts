/** Films for these tests, made by ffmpeg while they run. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, mkdtempSync, openSync, closeSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, extname, join } from 'node:path'
import { locateFfmpeg } from '../../system/locate.mjs'

const found = locateFfmpeg()
export const NO_FFMPEG = 'missing' in found ? found.missing : false

interface Film {
  seconds?: number
  size?: string
}

/** H.264 in MP4: every window shows it as it is. */
export function plainClip(file: string, { seconds = 0.5, size = '128x96' }: Film = {}): string {
  return make(file, [...picture(seconds, size), '-c:v', 'libx264', '-preset', 'ultrafast'])
}

/** MPEG-4 part 2 in AVI: gets a stand-in. */
export function clipForStandIn(file: string, { seconds = 0.5, size = '128x96' }: Film = {}): string {
  return make(file, [...picture(seconds, size), '-c:v', 'mpeg4', '-q:v', '8'])
}

/** The same film with a long empty box behind it: slow to copy, small on the disk where it lies. */
export function withTail(film: string, file: string, bytes: number): string {
  copyFileSync(film, file)
  const { size } = statSync(file)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(bytes)
  head.write('free', 4)
  const handle = openSync(file, 'r+')
  writeSync(handle, head, 0, 8, size)
  closeSync(handle)
  truncateSync(file, size + bytes)
  return file
}

/** As long as a hash: it is written over. */
const TITLE = 'title'.repeat(8)

function picture(seconds: number, size: string): string[] {
  return ['-f', 'lavfi', '-i', `testsrc2=s=${size}:r=30:d=${seconds}`, '-pix_fmt', 'yuv420p', '-metadata', `title=${TITLE}`]
}

/** Each is encoded once. */
const encoded = new Map<string, Buffer>()

/** The file's name is written into it as a title: no two films have the same bytes. */
function make(file: string, args: string[]): string {
  const kind = [extname(file), ...args].join(' ')
  const film = encoded.get(kind) ?? encode(extname(file), args)
  encoded.set(kind, film)
  const titleAt = film.indexOf(TITLE)
  if (titleAt < 0) throw new Error(`ffmpeg wrote no title into ${file}`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, film)
  const handle = openSync(file, 'r+')
  writeSync(handle, createHash('sha1').update(file).digest('hex'), titleAt)
  closeSync(handle)
  return file
}

function encode(extension: string, args: string[]): Buffer {
  if ('missing' in found) throw new Error(found.missing)
  const folder = mkdtempSync(join(tmpdir(), 'stridescope-clip-'))
  const file = join(folder, `film${extension}`)
  const { status, stderr } = spawnSync(found.path, ['-v', 'error', '-y', ...args, file], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`ffmpeg made no ${extension}: ${stderr}`)
  const film = readFileSync(file)
  rmSync(folder, { recursive: true })
  return film
}
