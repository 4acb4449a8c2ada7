/** Packet table and facts of one video, and whether its frames really decode. */
import { basename } from 'node:path'
import { probeParams } from '../../contract/library/media-tasks.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import type { Oddity } from '../../core/formats/inspection.ts'
import type { VideoInspection } from '../../core/media/inspect-video.ts'
import { isSteppable } from '../../core/media/needs-proxy.ts'
import { beginsWithKeyFrame } from '../../core/media/opening-key.ts'
import { packetTableToArrow } from '../../core/media/packet-table-arrow.ts'
import type { PacketTable, VideoFacts } from '../../core/media/packet-table.ts'
import { odditiesOf } from '../../core/media/video-oddities.ts'
import { ffmpegNeeded } from '../../core/media/ffmpeg-needed.ts'
import { ProblemError } from '../../core/problem.ts'
import { FfmpegFailed, ffmpegVersion } from '../ffmpeg/ffmpeg.ts'
import { withFileSource } from '../file-source.ts'
import { writeFlushed } from '../flushed.ts'
import { inspected } from '../inspected.ts'
import type { TaskContext } from '../kit.ts'
import { PacketCopy } from './copied-packets.ts'
import { decodabilityOddities, NOT_CHECKED, undecodedFrames } from './decodability.ts'
import { type DecodedFrames, decodeFrames } from './decoded-frames.ts'
import { videoByFfmpeg } from './video-by-ffmpeg.ts'

interface Probed {
  facts: VideoFacts
  table: PacketTable
  oddities: Oddity[]
  /** Null where there was no ffmpeg to ask. */
  decodedFrames: number | null
  device?: string
}

export async function probe(params: unknown, context: TaskContext): Promise<TaskResult> {
  const { file, name, ffmpeg } = probeParams.parse(params)
  const inspection = await withBeginning(file, await inspected(file, name))
  const { facts, table, oddities, decodedFrames, device } = ffmpeg ? await decoded({ file, name, ffmpeg }, inspection, context) : undecoded(name, inspection)
  await writeFlushed(context.attemptDir, 'packet-table.arrow', packetTableToArrow(table))
  await writeFlushed(context.attemptDir, 'facts.json', `${JSON.stringify({ facts, oddities, decodedFrames }, null, 2)}\n`)
  return {
    outputs: [
      { role: 'packet-table', file: 'packet-table.arrow', format: 'arrow' },
      { role: 'facts', file: 'facts.json', format: 'json' },
    ],
    summary: { facts, oddities, decodedFrames },
    warnings: oddities.filter(({ level }) => level === 'warning').map(({ message }) => message),
    ...(device ? { device } : {}),
  }
}

/** What no table of a container tells: it takes the first packet itself. */
async function withBeginning(file: string, found: VideoInspection): Promise<VideoInspection> {
  if (!found.facts || !isSteppable(found.facts.container) || (await withFileSource(file, beginsWithKeyFrame))) return found
  return { ...found, facts: { ...found.facts, beginsMidway: true } }
}

function undecoded(name: string, { inspection, facts, table }: VideoInspection): Probed {
  if (facts && table) return { facts, table, oddities: [...inspection.oddities, NOT_CHECKED], decodedFrames: null }
  throw ffmpegNeeded(`The frames of "${name}" (${inspection.format.toUpperCase()}) can only be read with ffmpeg, and none was found.`, name)
}

async function decoded(
  { file, name, ffmpeg }: { file: string; name: string; ffmpeg: string },
  { inspection, facts, table }: VideoInspection,
  { signal, progress }: TaskContext,
): Promise<Probed> {
  const version = await ffmpegVersion(ffmpeg, signal)
  const known = { container: inspection.format, editList: facts?.editList ?? [] }
  const endUs = (facts?.startUs ?? 0) + Number(inspection.facts.durationUs ?? 0)
  const onFrame = (ptsUs: number) =>
    progress({ kind: 'probe', value: endUs > 0 ? Math.min(Math.max(ptsUs / endUs, 0), 0.99) : 0, title: `Checking the frames of ${basename(name)}` })
  const copy = facts && table ? undefined : new PacketCopy(file, name, known)
  const frames = await decodeFrames({ ffmpeg, version, file, name, facts: known, signal, onFrame, ...(copy && { copy }) }).catch((thrown: unknown) => {
    if (thrown instanceof FfmpegFailed) throw noFrame(name, thrown.problem.message, thrown)
    throw thrown
  })
  if (frames.ptsUs.length === 0) throw noFrame(name, frames.lastWords.join(' / '))
  const device = `ffmpeg ${version} on CPU`
  if (facts && table) return { ...withDecoded(inspection.oddities, facts, table, frames), device }
  const video = videoByFfmpeg(inspection.format, frames, copy!.copied())
  return { ...video, oddities: merged([...inspection.oddities, ...video.oddities], odditiesOf(video.facts, video.table)), decodedFrames: frames.ptsUs.length, device }
}

function withDecoded(found: readonly Oddity[], facts: VideoFacts, table: PacketTable, frames: DecodedFrames): Probed {
  const whole = { ...facts, interlaced: facts.interlaced === true || frames.interlaced }
  const undecoded = undecodedFrames(table, frames.ptsUs)
  const oddities = merged([...found, ...decodabilityOddities(table, undecoded)], odditiesOf(whole, table))
  return { facts: whole, table, oddities, decodedFrames: table.ptsUs.length - undecoded.length }
}

/** What the decoder adds to what the container had said. */
function merged(found: readonly Oddity[], more: readonly Oddity[]): Oddity[] {
  const codes = new Set(found.map(({ code }) => code))
  return [...found, ...more.filter(({ code }) => !codes.has(code))]
}

function noFrame(name: string, words: string, cause?: unknown): ProblemError {
  return new ProblemError(
    {
      code: 'no-decodable-frame',
      message: `No frame of "${name}" can be decoded${words ? ` (${words})` : ''}.`,
      hint: 'Copy the file from the camera again, or export it once with the camera maker’s program.',
      subject: name,
    },
    { cause },
  )
}
