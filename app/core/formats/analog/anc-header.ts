import type { DATA_FILE_NOTES } from '../../notes/english/data-files.ts'
import { noted, type ValuesOf } from '../../notes/notes.ts'
import type { ByteSource } from '../byte-source.ts'
import type { Oddity } from '../inspection.ts'
import type { Findings } from '../reader.ts'
import { counted, inHz, notYetReadable, refused, summaryOf } from '../reader.ts'
import { readInPart } from '../reading/read-in-part.ts'
import { linesOf, numberIn, readText, wholeCount } from '../reading/text.ts'

const HEADER_LINES = 30
const CHANNELS_LISTED = 200

/** Motion Analysis ANC: `key:⇥value` pairs, then Name, Rate and Range lines, then one row a sample. */
export async function readAncHeader(source: ByteSource): Promise<Findings> {
  const excerpt = await readText(source)
  const pairs = new Map<string, string>()
  const rows = { names: [] as string[], rates: [] as number[], samples: 0, firstTimeS: 0, lastTimeS: 0 }
  let number = 0
  for (const line of linesOf(excerpt.text)) {
    number++
    if (rows.names.length === 0 && number > HEADER_LINES) break
    const [head = '', second] = line.split('\t', 2)
    if (head === 'Name') rows.names = cellsAfterFirst(line)
    else if (head === 'Rate') rows.rates = cellsAfterFirst(line).map(Number).filter(Number.isFinite)
    else if (head.endsWith(':') && second !== undefined) addPairs(pairs, line)
    else if (rows.names.length > 0) {
      const timeS = numberIn(head)
      if (timeS === undefined) continue
      if (rows.samples === 0) rows.firstTimeS = timeS
      rows.lastTimeS = timeS
      rows.samples++
    }
  }
  if (rows.names.length === 0) {
    if (excerpt.missing) return notYetReadable('Analog channels (ANC)')
    return refused('Analog channels (ANC)', {
      code: 'anc-names',
      field: 'Name line',
      message: 'The line "Name" that names the channels is missing.',
    })
  }
  const samples = wholeCount(rows.samples, excerpt, source.sizeBytes)
  const declaredChannels = numberIn(pairs.get('#Channels'))
  const rateHz = numberIn(pairs.get('PreciseRate')) ?? rows.rates[0]
  const durationS = numberIn(pairs.get('Duration(Sec.)'))
  const bitDepth = numberIn(pairs.get('BitDepth'))
  return {
    summary: summaryOf(
      'Analog channels (ANC)',
      counted(rows.names.length, 'channel'),
      counted(samples, 'sample'),
      inHz(rateHz),
    ),
    facts: {
      channels: rows.names.length,
      channelNames: rows.names.slice(0, CHANNELS_LISTED),
      samples,
      countsAreExact: excerpt.whole,
      ...(rateHz === undefined ? {} : { rateHz }),
      ...(durationS === undefined ? {} : { durationS }),
      ...(bitDepth === undefined ? {} : { bitDepth }),
    },
    oddities: excerpt.missing ? [] : [...oddities(), ...readInPart(excerpt, source.sizeBytes)],
    complete: !excerpt.missing,
  }

  function oddities(): Oddity[] {
    const found: Oddity[] = []
    const fail = (code: string, field: string, message: string) => found.push({ level: 'error', code, field, message })
    const warn = <Key extends keyof typeof DATA_FILE_NOTES>(key: Key, field: string, values: ValuesOf<Key>) => found.push(noted('warning', key, values, { field }))
    if (rows.samples === 0) fail('anc-no-samples', 'data rows', 'The file names channels but holds no sample.')
    if (rateHz === undefined || rateHz <= 0) fail('anc-rate', 'Rate line', 'No usable sampling rate is given.')
    if (declaredChannels !== undefined && declaredChannels !== rows.names.length) {
      warn('anc-channel-count', '#Channels', { stated: declaredChannels, channels: rows.names.length })
    }
    if (new Set(rows.rates).size > 1) {
      warn('anc-mixed-rates', 'Rate line', {})
    }
    if (excerpt.whole && rows.samples > 0 && durationS !== undefined && rows.lastTimeS < durationS * 0.98 - 0.01) {
      warn('anc-cut-short', 'Duration(Sec.)', { stated: durationS, lastS: rows.lastTimeS })
    }
    return found
  }
}

function cellsAfterFirst(line: string): string[] {
  const cells = line.split('\t').slice(1).map((cell) => cell.trim())
  while (cells.at(-1) === '') cells.pop()
  return cells
}

function addPairs(pairs: Map<string, string>, line: string): void {
  const cells = line.split('\t')
  for (let index = 0; index + 1 < cells.length; index += 2) {
    const key = cells[index]?.trim() ?? ''
    if (key.endsWith(':')) pairs.set(key.slice(0, -1), cells[index + 1]?.trim() ?? '')
  }
}
