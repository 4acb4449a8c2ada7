import { engine } from './client.ts'

/** One typical codec string for each family the pipeline asks about. */
const PROBES: Readonly<Record<string, string>> = {
  avc: 'avc1.64001f',
  'avc-10': 'avc1.6e0028',
  hevc: 'hvc1.1.6.L93.B0',
  vp8: 'vp8',
  vp9: 'vp09.00.10.08',
  av1: 'av01.0.04M.08',
}

/** Tells the engine what this window decodes: it decides what gets a stand-in to play. */
export async function reportDecoders(): Promise<void> {
  // Absent outside secure contexts: then nothing is decoded here.
  const probes = 'VideoDecoder' in globalThis ? Object.entries(PROBES) : []
  const answers = await Promise.all(
    probes.map(async ([family, codec]) => {
      const support = await VideoDecoder.isConfigSupported({ codec, codedWidth: 1920, codedHeight: 1080 }).catch(() => null)
      return support?.supported ? [family] : []
    }),
  )
  await engine.system.reportDecoders({ codecs: answers.flat() })
}
