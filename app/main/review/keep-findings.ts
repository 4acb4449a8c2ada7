/** What a gait finds, taken over into the queue: each is the one that stood there before, or a new one. */
import { randomUUID } from 'node:crypto'
import { and, desc, eq } from 'drizzle-orm'
import type { Gait } from '../../contract/gait/gait.ts'
import type { FindingAgainst } from '../../contract/review/review.ts'
import type { ToldDeviation } from '../../contract/gait/deviation.ts'
import { asksForALook } from '../../core/deviation/deviation.ts'
import { rankOf } from '../../core/review/rank.ts'
import { matched, whatChanged } from '../../core/review/same-finding.ts'
import { nowUs } from '../clock.ts'
import { canonicalJson } from '../../core/canonical-json.ts'
import type { Library } from '../store/library.ts'
import { gait as gaitTable } from '../store/tables/gait.ts'
import { decision, finding, findingVersion } from '../store/tables/review.ts'
import { ofTrial, type TrialPlace } from '../trial/place.ts'

type Row = typeof finding.$inferSelect
interface Known extends Pick<ToldDeviation, 'variable' | 'side' | 'phases'> {
  row: Row
  deviation: ToldDeviation
  against: FindingAgainst
}

export function keepFindings(library: Library, place: TrialPlace, gaitId: string, { deviations, reference }: Pick<Gait, 'deviations' | 'reference'>): void {
  const against: FindingAgainst | null = reference && { kind: reference.kind, id: reference.id ?? null, name: reference.name, n: reference.n }
  const found = against ? deviations.filter(asksForALook) : []
  library.sql.transaction(() => {
    const known = knownOf(library, place)
    const pairs = matched(known, found)
    for (const pair of pairs) {
      const made = { gaitId, deviation: pair.found, against: against! }
      if (pair.known) keepVersion(library, pair.known, made)
      else addFinding(library, place, made)
    }
    const seen = new Set(pairs.map((pair) => pair.known))
    for (const one of known) if (!seen.has(one) && one.row.goneUs === null) library.query.update(finding).set({ goneUs: nowUs() }).where(eq(finding.id, one.row.id)).run()
    library.query.update(gaitTable).set({ isInQueue: true }).where(eq(gaitTable.id, gaitId)).run()
  })()
  library.changes.touched('findings')
}

interface Made {
  gaitId: string
  deviation: ToldDeviation
  against: FindingAgainst
}

function addFinding(library: Library, { sessionId, trialId }: TrialPlace, made: Made): void {
  const id = randomUUID()
  library.query.insert(finding).values({ id, sessionId, trialId, version: 1, decidedFrom: 1, firstUs: nowUs(), ...shown(made.deviation) }).run()
  library.query.insert(findingVersion).values({ findingId: id, n: 1, atUs: nowUs(), ...made }).run()
}

/** What somebody has decided about stays as they saw it; what nobody has is replaced. */
function keepVersion(library: Library, { row, deviation, against }: Known, made: Made): void {
  const { id, version } = row
  const of = (n: number) => and(eq(findingVersion.findingId, id), eq(findingVersion.n, n))
  const isSame = canonicalJson(plain([deviation, against])) === canonicalJson(plain([made.deviation, made.against]))
  const decided = lastDecided(library, id)
  const isNew = decided?.n === version && !isSame
  const n = isNew ? version + 1 : version
  if (isNew) library.query.insert(findingVersion).values({ findingId: id, n, atUs: nowUs(), ...made }).run()
  else library.query.update(findingVersion).set(made).where(of(version)).run()
  const isAnother = decided !== undefined && whatChanged({ deviation: decided.deviation, against: decided.against.name }, { deviation: made.deviation, against: made.against.name }).length > 0
  library.query
    .update(finding)
    .set({ version: n, goneUs: null, decidedFrom: isAnother ? n : (decided?.n ?? 1), ...shown(made.deviation) })
    .where(eq(finding.id, id))
    .run()
}

/** The version that somebody decided about the last time, taken back or not. */
function lastDecided(library: Library, findingId: string) {
  return library.query
    .select({ n: findingVersion.n, deviation: findingVersion.deviation, against: findingVersion.against })
    .from(decision)
    .innerJoin(findingVersion, and(eq(findingVersion.findingId, decision.findingId), eq(findingVersion.n, decision.version)))
    .where(eq(decision.findingId, findingId))
    .orderBy(desc(decision.atUs))
    .limit(1)
    .get()
}

function knownOf(library: Library, { sessionId, trialId }: TrialPlace): Known[] {
  return library.query
    .select({ row: finding, deviation: findingVersion.deviation, against: findingVersion.against })
    .from(finding)
    .innerJoin(findingVersion, and(eq(findingVersion.findingId, finding.id), eq(findingVersion.n, finding.version)))
    .where(and(eq(finding.sessionId, sessionId), ofTrial(finding.trialId, trialId)))
    .all()
    .map((one) => ({ ...one, variable: one.deviation.variable, side: one.deviation.side, phases: one.deviation.phases }))
}

const shown = (deviation: ToldDeviation) => {
  const { variable, side, phase, verdict, confidence, deltaDeg, title } = deviation
  return { variable, side, phase, verdict, confidence, deltaDeg, title, rank: rankOf(deviation) }
}

/** As it comes back out of the database. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
