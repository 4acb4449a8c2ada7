/**
 * A stand-in that every window plays and steps through quickly: H.264, 8-bit 4:2:0, a key frame at least every 12
 * frames, no B-frames. Frames and times are exactly the original's, and that is checked. Rotation is applied to the
 * pixels, pixel aspect is kept, nothing is scaled, so that it is shown at the original's size and a point has the same
 * coordinates. Odd sizes, which 4:2:0 cannot hold, get one black column or row at the right or bottom.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { proxyParams, type SourceFacts } from '../../contract/library/media-tasks.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { packetTableFromArrow } from '../../core/media/packet-table-arrow.ts'
import type { PacketTable, VideoFacts } from '../../core/media/packet-table.ts'
import { ProblemError } from '../../core/problem.ts'
import { FfmpegFailed, ffmpegVersion, hasEncoder, LIFELINE, passthrough, runFfmpeg } from '../ffmpeg/ffmpeg.ts'
import { editShift, inputArguments, ownEdits } from '../ffmpeg/input-arguments.ts'
import { flush } from '../flushed.ts'
import { inspected, sourceFacts } from '../inspected.ts'
import type { TaskContext } from '../kit.ts'

const PROXY = 'proxy.mp4'
const FRAMES_TO_A_KEY = 12
/** Microseconds, so that no time is rounded again. */
const TIMESCALE = 1_000_000

export async function proxy(params: unknown, context: TaskContext): Promise<TaskResult> {
  const { file, name, ffmpeg, packetTable, facts: known } = proxyParams.parse(params)
  const { signal, attemptDir, progress } = context
  const original = packetTableFromArrow(await readFile(packetTable), packetTable)
  const facts = known ?? (await sourceFacts(file, name))
  const version = await ffmpegVersion(ffmpeg, signal)

  const title = `Making a stand-in for ${name}`
  const durationUs = Number((original.ptsUs.at(-1) ?? 0n) - (original.ptsUs[0] ?? 0n)) || 1
  await runFfmpeg({
    ffmpeg,
    subject: name,
    signal,
    args: [
      '-y',
      '-progress', 'pipe:1',
      ...inputArguments(file, facts),
      '-map', '0:v:0',
      '-vf', filters(facts, original),
      ...passthrough(version),
      '-enc_time_base', `1/${TIMESCALE}`,
      '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '16',
      '-g', String(FRAMES_TO_A_KEY), '-keyint_min', String(FRAMES_TO_A_KEY), '-sc_threshold', '0', '-bf', '0', '-flags', '+cgop',
      // Without it the level would follow from the timescale: a million frames a second.
      '-x264-params', `fps=${frameRate(original)}`,
      '-map_metadata', '-1',
      '-video_track_timescale', String(TIMESCALE), '-movie_timescale', String(TIMESCALE),
      '-movflags', '+faststart',
      '-f', 'mp4', join(attemptDir, PROXY),
      ...LIFELINE,
    ],
    onLine: (line) => {
      const outUs = /^out_time_us=(\d+)$/.exec(line)?.[1]
      if (outUs !== undefined) progress({ kind: 'proxy', value: Math.min((Number(outUs) - Number(original.ptsUs[0])) / durationUs, 0.99), title })
    },
  }).catch(async (thrown: unknown) => {
    // Asked only now: the question takes as long as a short film.
    if (thrown instanceof FfmpegFailed && !(await hasEncoder(ffmpeg, 'libx264', signal))) throw withoutEncoder(version)
    throw thrown
  })
  await flush(attemptDir, PROXY)
  const made = await inspected(join(attemptDir, PROXY), PROXY)
  const largestDifferenceUs = differenceOf(name, original, made.table)
  checkSize(name, facts, made.facts)
  return {
    outputs: [{ role: 'proxy', file: PROXY, format: 'mp4' }],
    summary: { facts: made.facts, largestDifferenceUs, shownWidth: facts.displayWidth ?? made.facts?.displayWidth, shownHeight: facts.displayHeight ?? made.facts?.displayHeight },
    warnings: [],
    device: `ffmpeg ${version} (libx264) on CPU`,
  }
}

function filters(facts: SourceFacts, original: PacketTable): string {
  return [...editFilters(facts, original), ...aspectFilters(facts), 'pad=ceil(iw/2)*2:ceil(ih/2)*2', 'format=yuv420p'].join(',')
}

/** A bitstream may claim another pixel aspect than its container, which windows do not heed. Frames are upright here. */
function aspectFilters({ displayWidth, pixelAspect, rotationDeg }: SourceFacts): string[] {
  if (displayWidth === undefined) return []
  const { numerator, denominator } = pixelAspect ?? { numerator: 1, denominator: 1 }
  return [rotationDeg % 180 === 0 ? `setsar=${numerator}/${denominator}` : `setsar=${denominator}/${numerator}`]
}

/** In ticks of the track (`TB` is one), so that times round as those of the table did. */
function editFilters(facts: SourceFacts, original: PacketTable): string[] {
  if (!ownEdits(facts)) return []
  const { emptyUs, mediaTimeUs } = editShift(facts)
  const seconds = (us: number) => (us / 1e6).toFixed(6)
  const mediaSeconds = (ptsUs: bigint | undefined, slackUs: number) => ((Number(ptsUs) - emptyUs + mediaTimeUs + slackUs) / 1e6).toFixed(7)
  const [first, last] = [mediaSeconds(original.ptsUs.at(0), -1.6), mediaSeconds(original.ptsUs.at(-1), 1.6)]
  return [`select='between(t,${first},${last})'`, `setpts='PTS-round(${seconds(mediaTimeUs)}/TB)+round(${seconds(emptyUs)}/TB)'`]
}

/** Only for the encoder's choice of a level. */
function frameRate({ ptsUs }: PacketTable): string {
  const spanUs = Number((ptsUs.at(-1) ?? 0n) - (ptsUs[0] ?? 0n))
  return spanUs > 0 ? `${Math.max(1, Math.round(((ptsUs.length - 1) * 1e9) / spanUs))}/1000` : '30/1'
}

/** Nothing but equality will do: a frame is its place in the table. */
function differenceOf(name: string, original: PacketTable, made: PacketTable | undefined): number {
  const [expected, found] = [original.ptsUs.length, made?.ptsUs.length ?? 0]
  if (!made || expected !== found) throw differs(name, `it has ${found} frames instead of ${expected}`)
  let largest = 0
  for (let frame = 0; frame < expected; frame++) {
    const difference = Math.abs(Number(made.ptsUs[frame]! - original.ptsUs[frame]!))
    if (difference > 1) throw differs(name, `its frame ${frame} is shown ${difference} µs off`)
    largest = Math.max(largest, difference)
  }
  return largest
}

function checkSize(name: string, { displayWidth, displayHeight }: SourceFacts, made: VideoFacts | undefined): void {
  if (displayWidth === undefined || displayHeight === undefined || !made) return
  const fits = (expected: number, found: number) => found - expected >= 0 && found - expected <= Math.ceil(made.pixelAspect ? stretch(made.pixelAspect) : 1)
  if (!fits(displayWidth, made.displayWidth) || !fits(displayHeight, made.displayHeight))
    throw differs(name, `it is shown at ${made.displayWidth} × ${made.displayHeight} instead of ${displayWidth} × ${displayHeight}`)
}

function stretch({ numerator, denominator }: { numerator: number; denominator: number }): number {
  return Math.max(numerator / denominator, denominator / numerator)
}

function differs(name: string, how: string): ProblemError {
  return new ProblemError({
    code: 'proxy-differs',
    message: `The stand-in for "${name}" is not the same film: ${how}. It was thrown away.`,
    hint: 'Export the film once with the camera maker’s program, then import that.',
    subject: name,
  })
}

function withoutEncoder(version: string): ProblemError {
  return new ProblemError({
    code: 'encoder-missing',
    message: `This ffmpeg (${version}) was built without the H.264 encoder libx264.`,
    hint: 'Install an ffmpeg with libx264 (the one that npm brings has it), then try again.',
  })
}
