import type { DATA_FILE_NOTES } from '../../notes/english/data-files.ts'
import { noted, type ValuesOf } from '../../notes/notes.ts'
import type { ByteSource } from '../byte-source.ts'
import type { Oddity } from '../inspection.ts'
import type { Findings } from '../reader.ts'
import { counted, inHz, notYetReadable, refused, summaryOf } from '../reader.ts'
import type { TextExcerpt } from '../reading/text.ts'
import { readInPart } from '../reading/read-in-part.ts'
import { linesOf, numberIn, readText, wholeCount } from '../reading/text.ts'
import { areAnglesIn } from './coordinate-names.ts'

const HEADER_LINES = 200
const COLUMNS_LISTED = 300

interface MotHeader {
  title: string
  fields: Map<string, string>
  ended: boolean
  columns: string[]
  rows: number
  firstTimeS?: number
  lastTimeS?: number
}

/** OpenSim storage (MOT, STO): `key=value` lines up to `endheader`, one line of labels, rows. */
export async function readMotHeader(source: ByteSource): Promise<Findings> {
  const excerpt = await readText(source)
  const header = scan(excerpt)
  if (!header.ended) {
    if (excerpt.missing) return notYetReadable('OpenSim storage')
    return refused('OpenSim storage', {
      code: 'mot-header',
      field: 'endheader',
      message: `No line "endheader" was found among the first ${HEADER_LINES} lines, so the table has no beginning.`,
    })
  }
  const declaredRows = numberIn(header.fields.get('nrows') ?? header.fields.get('datarows'))
  const declaredColumns = numberIn(header.fields.get('ncolumns') ?? header.fields.get('datacolumns'))
  const inDegrees = header.fields.get('indegrees')?.toLowerCase()
  const rows = wholeCount(header.rows, excerpt, source.sizeBytes)
  const rateHz = rateOf(header)
  const isOfForces = holdsForces(header.columns)
  const isOfAngles = areAnglesIn(header.columns)
  // Programs write the line into every file: of forces it says nothing.
  const angleUnit = isOfForces ? undefined : inDegrees === 'yes' ? 'degrees' : inDegrees === 'no' ? 'radians' : undefined
  return {
    summary: summaryOf(
      'OpenSim storage',
      counted(Math.max(header.columns.length - 1, 0), 'variable'),
      counted(rows, 'row'),
      inHz(rateHz),
      isOfForces ? 'forces' : isOfAngles ? `joint angles${angleUnit === undefined ? '' : ` in ${angleUnit}`}` : angleUnit,
    ),
    facts: {
      title: header.title.slice(0, 200),
      columns: header.columns.length,
      columnNames: header.columns.slice(0, COLUMNS_LISTED),
      rows,
      countsAreExact: excerpt.whole,
      ...(isOfForces ? { holds: 'forces and moments' } : isOfAngles ? { holds: 'joint angles' } : {}),
      ...(angleUnit === undefined ? {} : { inDegrees: angleUnit === 'degrees' }),
      ...(rateHz === undefined ? {} : { rateHz }),
      ...(header.firstTimeS === undefined ? {} : { firstTimeS: header.firstTimeS }),
    },
    oddities: excerpt.missing
      ? []
      : [
          ...motOddities(header, declaredRows, declaredColumns, isOfForces || angleUnit !== undefined, excerpt.whole),
          ...readInPart(excerpt, source.sizeBytes),
        ],
    complete: !excerpt.missing,
  }
}

function scan(excerpt: TextExcerpt): MotHeader {
  const header: MotHeader = { title: '', fields: new Map(), ended: false, columns: [], rows: 0 }
  let number = 0
  for (const line of linesOf(excerpt.text)) {
    number++
    const trimmed = line.trim()
    if (header.ended) {
      if (trimmed === '') continue
      if (header.columns.length === 0) {
        header.columns = trimmed.split(/\s+/)
        continue
      }
      const timeS = numberIn(/^\S+/.exec(trimmed)?.[0])
      if (timeS === undefined) continue
      header.rows++
      header.firstTimeS ??= timeS
      header.lastTimeS = timeS
    } else if (number > HEADER_LINES) {
      break
    } else if (/^endheader$/i.test(trimmed)) {
      header.ended = true
    } else {
      if (number === 1) header.title = trimmed
      const equals = trimmed.indexOf('=')
      if (equals > 0) header.fields.set(trimmed.slice(0, equals).trim().toLowerCase(), trimmed.slice(equals + 1).trim())
    }
  }
  return header
}

/** Newton and newton metres as OpenSim names them: `ground_force_1_vx`, `1_ground_torque_y`, `knee_angle_r_moment`; where a force acts belongs to it. */
const OF_A_FORCE = /(^|[^a-z])(force|torque|moment|grf|grm|cop)s?([^a-z]|$)/i

function holdsForces([, ...variables]: readonly string[]): boolean {
  return variables.length > 0 && variables.every((name) => OF_A_FORCE.test(name))
}

function rateOf(header: MotHeader): number | undefined {
  const spanS = (header.lastTimeS ?? 0) - (header.firstTimeS ?? 0)
  const rateHz = (header.rows - 1) / spanS
  return header.rows > 1 && rateHz > 0 && rateHz < 1e6 ? Number(rateHz.toPrecision(5)) : undefined
}

function motOddities(
  header: MotHeader,
  declaredRows: number | undefined,
  declaredColumns: number | undefined,
  hasItsUnits: boolean,
  whole: boolean,
): Oddity[] {
  const oddities: Oddity[] = []
  const add = <Key extends keyof typeof DATA_FILE_NOTES>(level: Oddity['level'], key: Key, field: string, values: ValuesOf<Key>) => oddities.push(noted(level, key, values, { field }))
  if (header.rows === 0) oddities.push({ level: 'error', code: 'mot-no-rows', field: 'data rows', message: 'The file has a header but no row of numbers.' })
  if (whole && declaredRows !== undefined && header.rows > 0 && declaredRows !== header.rows) {
    add('warning', 'mot-row-count', 'nRows', { stated: declaredRows, rows: header.rows })
  }
  if (declaredColumns !== undefined && header.columns.length > 0 && declaredColumns !== header.columns.length) {
    add('warning', 'mot-column-count', 'nColumns', { stated: declaredColumns, columns: header.columns.length })
  }
  const [first] = header.columns
  if (first !== undefined && first.toLowerCase() !== 'time') {
    add('warning', 'mot-no-time', 'first column', { column: first.slice(0, 40) })
  }
  if (!hasItsUnits) {
    add('note', 'mot-angle-unit', 'inDegrees', {})
  }
  return oddities
}
