import { engine } from './client.ts'

/**
 * What not every Chromium decodes: the beginning of the codec strings that one typical string of each stands for.
 * `needsProxy` in core knows what all of them do.
 */
const PROBES: Readonly<Record<string, string>> = {
  'avc1.6e0028': 'avc1.6e0028',
  'hvc1.1': 'hvc1.1.6.L93.B0',
  'hvc1.2': 'hvc1.2.4.L93.B0',
}

/** Tells the engine what this window decodes: it decides what gets a stand-in to play. */
export async function reportDecoders(): Promise<void> {
  // Absent outside secure contexts: then nothing is decoded here.
  const probes = 'VideoDecoder' in globalThis ? Object.entries(PROBES) : []
  const answers = await Promise.all(
    probes.map(async ([prefix, codec]) => {
      const support = await VideoDecoder.isConfigSupported({ codec, codedWidth: 1920, codedHeight: 1080 }).catch(() => null)
      return support?.supported ? [prefix] : []
    }),
  )
  await engine.system.reportDecoders({ codecs: answers.flat() })
}
