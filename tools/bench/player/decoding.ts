import { basename } from 'node:path'
import type { Page } from '@playwright/test'
import { ALL_FORMATS, EncodedPacketSink, FilePathSource, Input } from 'mediabunny'
import { figure, repeat, type Figure } from '../figure.ts'

const ROUNDS = 3

/** One film after the other, from the first frame to the last, nothing shown: what the window's decoder can do at most. */
export async function measureDecoding(page: Page, films: readonly string[]): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const film of films) {
    const { config, chunks } = await packetsOf(film)
    const rates = await repeat(ROUNDS, () => page.evaluate(decodeAll, { config, chunks }))
    figures.push(figure(`sequential decode, ${basename(film, '.mp4')}, ${config.codedWidth}×${config.codedHeight}, ${config.codec}`, 'frames/s', rates))
  }
  return figures
}

interface Packets {
  config: { codec: string; codedWidth: number | undefined; codedHeight: number | undefined; description: string | null }
  /** In the order of decoding; bytes as base64. */
  chunks: { type: 'key' | 'delta'; timestamp: number; data: string }[]
}

async function packetsOf(film: string): Promise<Packets> {
  const input = new Input({ formats: ALL_FORMATS, source: new FilePathSource(film) })
  const track = await input.getPrimaryVideoTrack()
  const config = await track?.getDecoderConfig()
  if (!track || !config) throw new Error(`${film} has no film that a window decodes`)
  const chunks: Packets['chunks'] = []
  for await (const { type, microsecondTimestamp, data } of new EncodedPacketSink(track).packets())
    chunks.push({ type, timestamp: microsecondTimestamp, data: Buffer.from(data).toString('base64') })
  input.dispose()
  const { codec, codedWidth, codedHeight, description } = config
  return { config: { codec, codedWidth, codedHeight, description: description ? Buffer.from(description as Uint8Array).toString('base64') : null }, chunks }
}

/** In the page: frames a second. */
async function decodeAll({ config: { description, codec, codedWidth, codedHeight }, chunks }: Packets): Promise<number> {
  const bytes = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const ready = chunks.map(({ data, ...chunk }) => new EncodedVideoChunk({ ...chunk, data: bytes(data) }))
  let count = 0
  let failure: Error | undefined
  const decoder = new VideoDecoder({
    output: (frame) => {
      count += 1
      frame.close()
    },
    error: (error) => (failure = error),
  })
  decoder.configure({ codec, codedWidth: codedWidth!, codedHeight: codedHeight!, ...(description === null ? {} : { description: bytes(description) }) })
  const start = performance.now()
  for (const chunk of ready) decoder.decode(chunk)
  await decoder.flush()
  const seconds = (performance.now() - start) / 1_000
  decoder.close()
  if (failure) throw failure
  return count / seconds
}
