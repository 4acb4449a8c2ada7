import { noted } from '../../notes/notes.ts'
import type { ByteSource } from '../byte-source.ts'
import type { Findings } from '../reader.ts'
import { counted, inHz, notYetReadable, refused, summaryOf } from '../reader.ts'
import { readInPart } from '../reading/read-in-part.ts'
import { linesOf, numberIn, readText, wholeCount } from '../reading/text.ts'

/** Motion Analysis FORCES: `[Force Data]`, `key=value` lines, a line of `#` column names, rows. */
export async function readForcesHeader(source: ByteSource): Promise<Findings> {
  const excerpt = await readText(source)
  const fields = new Map<string, string>()
  let columns: string[] = []
  let rowsRead = 0
  for (const line of linesOf(excerpt.text)) {
    const equals = line.indexOf('=')
    if (columns.length === 0 && equals > 0) fields.set(line.slice(0, equals).trim(), line.slice(equals + 1).trim())
    else if (line.startsWith('#')) columns = line.slice(1).trim().split(/\s+/)
    else if (numberIn(/^\s*(\S+)/.exec(line)?.[1]) !== undefined) rowsRead++
  }
  if (columns.length === 0) {
    if (excerpt.missing) return notYetReadable('Forces')
    return refused('Forces', {
      code: 'forces-columns',
      field: 'column line',
      message: 'The line of column names that begins with # is missing.',
    })
  }
  const plates = numberIn(fields.get('NumberOfForcePlates'))
  const rateHz = numberIn(fields.get('SampleRate'))
  const declared = numberIn(fields.get('NumberOfSamples'))
  const samples = wholeCount(rowsRead, excerpt, source.sizeBytes)
  return {
    summary: summaryOf(
      'Forces',
      plates === undefined ? undefined : counted(plates, 'force plate'),
      counted(samples, 'sample'),
      inHz(rateHz),
    ),
    facts: {
      columns: columns.length,
      columnNames: columns.slice(0, 200),
      samples,
      countsAreExact: excerpt.whole,
      ...(plates === undefined ? {} : { forcePlates: plates }),
      ...(rateHz === undefined ? {} : { rateHz }),
    },
    oddities: excerpt.missing
      ? []
      : [
          ...(rowsRead === 0
            ? [{ level: 'error' as const, code: 'forces-no-samples', field: 'data rows', message: 'The file names columns but holds no sample.' }]
            : []),
          ...(excerpt.whole && declared !== undefined && rowsRead > 0 && declared !== rowsRead
            ? [noted('warning', 'forces-sample-count', { stated: declared, rows: rowsRead }, { field: 'NumberOfSamples' })]
            : []),
          ...readInPart(excerpt, source.sizeBytes),
        ],
    complete: !excerpt.missing,
  }
}
