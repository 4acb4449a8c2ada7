/** A reference as a file: JSON that says what it is, each curve on lines of its own. */
import { MOST_REFERENCE_BYTES, referenceFileSchema } from '../../contract/gait/references.ts'
import { ANGLES } from '../../core/body/angles/segment-angles.ts'
import { SIDES } from '../../core/body/joints.ts'
import { faultOfPeople } from '../../core/norms/references/people-agree.ts'
import { implausibleIn } from '../../core/norms/references/plausible-reference.ts'
import { curvesOfSide, type Reference } from '../../core/norms/references/reference.ts'
import { ProblemError } from '../../core/problem.ts'
import { faultIn } from '../schema-fault.ts'

const FORMAT = 'stridescope-reference'
const VERSION = 1

export function referenceText(reference: Reference): string {
  // In one order, whatever it was made in: what comes in and goes out again is the same to the byte.
  const text = JSON.stringify(referenceFileSchema.parse({ format: FORMAT, version: VERSION, ...reference }), null, 2)
  // Line breaks within texts are escaped: what spans lines in brackets is a list, and of numbers a curve.
  return `${text.replaceAll(/\[\n\s+(-?\d[^[\]{}"]*?)\s+\]/g, (_, values: string) => `[${values.replaceAll(/\s+/g, ' ')}]`)}\n`
}

/** As the library keeps it: what its file has, less what says that it is one. */
export const readKept = (document: string, id: string): Reference => readReference(JSON.stringify({ format: FORMAT, version: VERSION, ...(asJson(document, id) as object) }), id)

/** `file` names it in errors. */
export function readReference(text: string, file: string): Reference {
  if (text.length > MOST_REFERENCE_BYTES) throw refused(file, `it is larger than ${MOST_REFERENCE_BYTES / 1e6} MB`)
  const root = asJson(text, file)
  const { format, version } = (root ?? {}) as { format?: unknown; version?: unknown }
  if (format !== FORMAT) throw refused(file, `its field format is not "${FORMAT}"`)
  if (typeof version === 'number' && version > VERSION) throw refused(file, `its field version is ${version}, of a newer Stridescope; this one reads ${VERSION}`)
  const parsed = referenceFileSchema.safeParse(root)
  if (!parsed.success) throw refused(file, faultIn(parsed.error.issues[0]!, root))
  const { format: _format, version: _version, ...reference } = parsed.data
  for (const side of SIDES)
    for (const angle of Object.keys(curvesOfSide(reference, side))) if (!(ANGLES as readonly string[]).includes(angle)) throw refused(file, `its curves have "${angle}", which is no angle that Stridescope knows`)
  const fault = faultOfPeople(reference)
  if (fault) throw refused(file, fault)
  const implausible = implausibleIn(reference)
  if (implausible) throw refused(file, implausible.why, { hint: implausible.hint })
  return reference
}

function asJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
  } catch (cause) {
    throw refused(file, 'it is not valid JSON; it may be cut short', { cause })
  }
}

function refused(file: string, why: string, { hint = '“Export”, beside a reference, and "stridescope reference export" write such files.', cause }: { hint?: string; cause?: unknown } = {}): ProblemError {
  return new ProblemError({ code: 'reference-refused', message: `"${file}" is no reference that can be read: ${why}.`, hint, subject: file }, { cause })
}
