import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { reportRequestSchema, reportSections } from '../../contract/review/report.ts'
import { wholeOrder } from '../../core/report/template.ts'
import { openInHeadlessChromium } from '../hidden/headless-chromium.ts'
import { updateAthlete } from '../library/athletes.ts'
import { liveSession } from '../library/live.ts'
import { isBuilt } from '../serving/built-pages.ts'
import { REPORT_ENGLISH } from '../../core/report/words/english.ts'
import { locateBrowser } from '../system/locate.mjs'
import { newSession, problemFrom, temporaryFolder, temporaryLibrary } from '../testing/library.ts'
import { missingProgram } from '../testing/missing-program.ts'
import { trueReport } from '../testing/true-report.ts'
import { PDF, printReport } from './print-report.ts'
import { underPseudonym } from './pseudonymous-data.ts'
import { reportData } from './report-data.ts'

const browser = locateBrowser()
const why = 'missing' in browser ? browser.missing : isBuilt('report.html') ? '' : 'the page that draws reports has not been built'
const noPoppler = missingProgram(['pdftotext', 'pdfinfo', 'pdfimages'])

test.skipIf(why !== '')(`a report is printed with tags, bookmarks, pictures and curves, and again it is the same to the last byte ${why}`, async ({ skip }) => {
  const { data, files } = await trueReport(temporaryFolder(), { template: { language: 'en', paper: 'a4', sections: wholeOrder([], reportSections) } })
  const print = async () => {
    const attemptDir = temporaryFolder()
    const { warnings } = await printReport({ name: 'report', attemptDir, params: { data, files } }, { openPage: openInHeadlessChromium, signal: new AbortController().signal, onProgress: () => {} })
    return { file: join(attemptDir, PDF), warnings }
  }
  const { file, warnings } = await print()
  const pdf = readFileSync(file)
  expect(warnings).toEqual([])
  expect(pdf.includes('/Outlines')).toBe(true)
  expect(readFileSync((await print()).file).equals(pdf)).toBe(true)
  if (noPoppler !== undefined) return skip(`there is no ${noPoppler}`)
  const asked = (program: string, ...more: string[]) => execFileSync(program, [...more.slice(0, -1), file, ...more.slice(-1).filter((one) => one !== '')], { encoding: 'utf8' })
  expect(asked('pdfinfo', '')).toMatch(/Tagged:\s+yes[\s\S]*Page size:.*A4/)
  const pages = asked('pdftotext', '-layout', '-').split('\f').slice(0, -1)
  expect(pages.length).toBeGreaterThan(3)
  expect(pages.filter((page) => !page.includes('A measurement, not a diagnosis'))).toEqual([])
  // No heading stands at a page's end, without what it is of: before the footer.
  const titles: readonly string[] = Object.values(REPORT_ENGLISH.sections)
  expect(pages.map((page) => page.trimEnd().split('\n').filter((line) => line.trim() !== '').at(-2)!.trim()).filter((line) => titles.includes(line))).toEqual([])
  const text = pages.join(' ').replaceAll(/\s+/g, ' ')
  for (const words of ['Sample Athlete', 'Does the left knee bend enough?', 'Dr. Bea', 'Left knee bends 14° less in initial swing', 'in 3 of 8 strides', 'Stride length', 'Methods and limits', 'Seen together with the team.', 'As in the clinic.', 'Stiff since the fall.', 'Pat Physio', 'The knee feels stiff.', data.trials[0]!.calibration!.sha256]) expect(text).toContain(words)
  // One picture, of the one finding; curves are lines.
  expect(asked('pdfimages', '-list', '').split('\n').filter((line) => line.includes('jpeg'))).toHaveLength(1)
}, 90_000)

test('without consent that holds on the day no report is made, and it is said whose and what to do', async () => {
  const library = await temporaryLibrary()
  const sessionId = newSession(library)
  const { athleteId } = liveSession(library, sessionId)
  const request = reportRequestSchema.parse({ sessionId, trialId: null })
  const refused = () => problemFrom(() => reportData(library, request, { decodable: [], gaits: {} as never, madeBy: null, madeOn: '2026-11-30' }))
  updateAthlete(library, athleteId, { consent: [{ purpose: 'report', until: '2026-11-29' }] })
  expect(await refused()).toMatchObject({ code: 'no-consent', subject: athleteId, message: expect.stringContaining('2026-11-29') as string, hint: expect.stringContaining('Consent') as string })
  updateAthlete(library, athleteId, { consent: [{ purpose: 'cohort', until: null }] })
  expect(await refused()).toMatchObject({ code: 'no-consent' })
  updateAthlete(library, athleteId, { consent: [{ purpose: 'report', until: '2026-11-30' }] })
  expect(await refused()).toMatchObject({ code: 'nothing-to-report' })
})

test('under a pseudonym nothing of it names the person, tells the day, or was written by hand', async () => {
  const library = await temporaryLibrary()
  const { athleteId } = liveSession(library, newSession(library, 'Treadmill walk', 'Sample Athlete'))
  const { data } = await trueReport(temporaryFolder(), { comments: { findings: 'Seen together with the team.' } })
  const told = JSON.stringify(underPseudonym(library, athleteId, data))
  for (const words of ['Sample Athlete', 'Treadmill walk', '2026-11-20', '1990-05-06', 'together', 'As in the clinic', 'since the fall', 'Pat Physio', 'feels stiff', 'Dr. Bea', 'bend enough', 'cam01.mp4']) {
    expect(JSON.stringify(data)).toContain(words)
    expect(told).not.toContain(words)
  }
  const { person, trials, isPseudonymous } = underPseudonym(library, athleteId, data)
  expect([isPseudonymous, person.name, trials[0]!.gait.gait.deviations[0]!.sentence]).toEqual([true, expect.stringMatching(/^P-/) as string, expect.stringContaining(`${person.name}’s left knee`) as string])
})
