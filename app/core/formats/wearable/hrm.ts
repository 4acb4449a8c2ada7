import type { ByteSource } from '../byte-source.ts'
import type { Findings } from '../reader.ts'
import { counted, notYetReadable, refused, summaryOf } from '../reader.ts'
import { readInPart } from '../reading/read-in-part.ts'
import { linesOf, numberIn, readText } from '../reading/text.ts'

/** Polar HRM: sections in brackets; `Interval=238` in [Params] means that [HRData] are RR intervals in ms. */
const RR_INTERVAL_CODE = 238

export async function readHrm(source: ByteSource): Promise<Findings> {
  const excerpt = await readText(source)
  const fields = new Map<string, string>()
  let section = ''
  let samples = 0
  let foundData = false
  for (const line of linesOf(excerpt.text)) {
    if (line.startsWith('[')) {
      section = line.trim().slice(0, 60)
      foundData ||= section === '[HRData]'
    } else if (section === '[Params]') {
      const equals = line.indexOf('=')
      if (equals > 0) fields.set(line.slice(0, equals).trim(), line.slice(equals + 1, equals + 200).trim())
    } else if (section === '[HRData]' && numberIn(/^\s*(\S+)/.exec(line)?.[1]) !== undefined) samples++
  }
  if (!foundData) {
    if (excerpt.missing) return notYetReadable('Polar HRM')
    return refused('Polar HRM', { code: 'hrm-no-data', field: '[HRData]', message: 'The section [HRData] is missing.' })
  }
  const interval = numberIn(fields.get('Interval'))
  const isRr = interval === RR_INTERVAL_CODE
  return {
    summary: summaryOf(
      'Polar HRM',
      counted(samples, isRr ? 'RR interval' : 'heart-rate value'),
      fields.get('Length'),
      fields.get('Date'),
    ),
    facts: {
      samples,
      content: isRr ? 'rr-intervals' : 'heart-rate',
      ...(interval !== undefined && !isRr ? { intervalS: interval } : {}),
      ...(fields.has('Version') ? { version: fields.get('Version') } : {}),
      ...(fields.has('Date') ? { date: fields.get('Date') } : {}),
      ...(fields.has('StartTime') ? { startTime: fields.get('StartTime') } : {}),
      ...(fields.has('Length') ? { length: fields.get('Length') } : {}),
      countsAreExact: excerpt.whole,
    },
    oddities: excerpt.missing
      ? []
      : [
          ...(samples === 0
            ? [{ level: 'error' as const, code: 'hrm-no-data', field: '[HRData]', message: 'The section [HRData] is empty.' }]
            : []),
          ...readInPart(excerpt, source.sizeBytes),
        ],
    complete: !excerpt.missing,
  }
}
