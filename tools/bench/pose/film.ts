import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import { bytesInMemory } from '../../../app/core/formats/byte-source.ts'
import { inspectVideo } from '../../../app/core/media/inspect-video.ts'
import { storedFrom } from '../../../app/core/vision/detect/crops.ts'
import { yuvBytes, yuvPictureOf, yuvToRgb } from '../../../app/core/vision/detect/yuv-picture.ts'
import { ffmpegVersion } from '../../../app/workers/ffmpeg/ffmpeg.ts'
import { computingThreads, decodingThreads } from '../../../app/workers/pose/cores.ts'
import { framesOf } from '../../../app/workers/pose/film/frames.ts'
import type { Look } from '../../../app/workers/pose/looker.ts'
import { boxFinder, type FindBoxes } from '../../../app/workers/pose/onnx/find-boxes.ts'
import { isOf, openNetwork } from '../../../app/workers/pose/onnx/open-network.ts'

export interface OpenFilm {
  frames: number
  /** One of its pictures, kept. */
  kept: Look
  decoded(): AsyncIterable<Look>
  find: FindBoxes
  close(): Promise<void>
}

export async function openFilm(file: string, ffmpeg: string, detector: string, threads = computingThreads(availableParallelism())): Promise<OpenFilm> {
  const { facts, table } = await inspectVideo(file, bytesInMemory(await readFile(file)))
  if (!facts || !table) throw new Error(`${file} cannot be read`)
  const signal = new AbortController().signal
  const network = await openNetwork({ name: basename(detector), file: detector, provider: 'cpu', threads })
  if (!isOf(network, 'person-detector')) throw new Error(`${detector} finds no people`)
  const [stored, shown] = [{ width: facts.codedWidth, height: facts.codedHeight }, { width: facts.displayWidth, height: facts.displayHeight }]
  const around = { shown, stored: storedFrom(shown, stored, facts.rotationDeg), toRgb: yuvToRgb(facts.colour?.matrix, stored), detects: true, followed: [], people: 1 }
  const version = await ffmpegVersion(ffmpeg, signal)
  const decoded = async function* () {
    for await (const { picture } of framesOf({ ffmpeg, version, file, name: file, facts, table, firstFrame: 0, threads: decodingThreads(availableParallelism()), signal })) yield { ...around, picture }
  }
  const copy = new Uint8Array(yuvBytes(stored))
  for await (const { picture } of decoded()) {
    copy.set(picture.luma)
    copy.set(picture.blue, picture.luma.length)
    copy.set(picture.red, picture.luma.length + picture.blue.length)
    break
  }
  return { frames: table.ptsUs.length, kept: { ...around, picture: yuvPictureOf(copy, stored) }, decoded, find: boxFinder(network), close: () => network.close() }
}

/** Frames a second, from the first one on: starting ffmpeg is no part of it. */
export async function looksThrough({ frames, kept, decoded, find }: OpenFilm, work: 'decode' | 'detect' | 'both'): Promise<number> {
  let start = performance.now()
  let count = 0
  const pictures = work === 'detect' ? again(kept, frames) : decoded()
  for await (const look of pictures) {
    if (count === 0) start = performance.now()
    if (work !== 'decode') await find(look)
    count++
  }
  return (count - 1) / ((performance.now() - start) / 1_000)
}

async function* again(look: Look, times: number): AsyncGenerator<Look> {
  for (let time = 0; time < times; time++) yield look
}
