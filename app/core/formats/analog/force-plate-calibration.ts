import type { ByteSource } from '../byte-source.ts'
import type { Findings } from '../reader.ts'
import { counted, notYetReadable, summaryOf } from '../reader.ts'
import { linesOf, numberIn, readText } from '../reading/text.ts'

interface ForcePlate {
  number: number
  rows: number[][]
}

/**
 * Rows of one plate in Motion Analysis `forcepla.cal`: scale, width and length; a 6 × 6 calibration
 * matrix; the origin below the surface; the position in the laboratory; a 3 × 3 orientation.
 */
const ROW_LENGTHS = [3, 6, 6, 6, 6, 6, 6, 3, 3, 3, 3, 3]

export async function readForcePlateCalibration(source: ByteSource): Promise<Findings> {
  const excerpt = await readText(source, 256 << 10)
  if (excerpt.missing) return notYetReadable('Force-plate calibration')
  const plates = forcePlatesIn(excerpt.text)
  const broken = plates.find((plate) => faultyRow(plate) !== undefined)
  return {
    summary: summaryOf('Force-plate calibration', counted(plates.length, 'plate')),
    facts: {
      forcePlates: plates.length,
      plates: plates.slice(0, 32).map((plate) => ({
        number: plate.number,
        scale: plate.rows[0]?.[0] ?? 0,
        sizeCm: (plate.rows[0] ?? []).slice(1, 3),
        positionCm: (plate.rows[8] ?? []).slice(0, 3),
      })),
    },
    oddities:
      plates.length === 0
        ? [{ level: 'error', code: 'force-plates-none', field: 'plate number', message: 'No force plate is described here.' }]
        : broken === undefined
          ? []
          : [
              {
                level: 'error',
                code: 'force-plate-rows',
                field: `plate ${broken.number}, row ${(faultyRow(broken) ?? 0) + 1}`,
                message: `Plate ${broken.number} needs ${ROW_LENGTHS.length} rows of numbers (size, 6 × 6 matrix, origin, position, 3 × 3 orientation); row ${(faultyRow(broken) ?? 0) + 1} does not fit.`,
              },
            ],
    complete: true,
  }
}

/** Numbers only, the first line a plate's number, the second its scale and size. */
export function looksLikeForcePlateCalibration(text: string): boolean {
  const plate = forcePlatesIn(text.slice(0, 4096))[0]
  return plate !== undefined && plate.rows.slice(0, 4).every((row, index) => row.length === ROW_LENGTHS[index]) && plate.rows.length >= 4
}

function forcePlatesIn(text: string): ForcePlate[] {
  const plates: ForcePlate[] = []
  for (const line of linesOf(text)) {
    const cells = line.trim().slice(0, 400).split(/\s+/)
    if (cells[0] === '') continue
    const numbers = cells.map(numberIn)
    if (numbers.some((value) => value === undefined)) {
      if (plates.length === 0) return []
      continue
    }
    const row = numbers as number[]
    if (row.length === 1) plates.push({ number: row[0] ?? 0, rows: [] })
    else if (plates.length === 0) return []
    else plates.at(-1)?.rows.push(row)
  }
  return plates
}

function faultyRow(plate: ForcePlate): number | undefined {
  const faulty = ROW_LENGTHS.findIndex((length, index) => plate.rows[index]?.length !== length)
  return faulty < 0 ? undefined : faulty
}
