import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { noted, said, saidInEnglish } from '../../../core/notes/notes.ts'
import { reportWords } from '../../../core/report/words/all-languages.ts'
import { unbrokenText } from '../../../core/report/words/unbroken.ts'
import { Quality } from './quality.tsx'
import type { Report } from './report.ts'

const TURN = said('stride-turns', { turnDeg: 32 })
const stride = (fromS: number, leftOut: string | null, leftOutSaid?: typeof TURN) => ({ fromS, toS: fromS + 1, leftOut, ...(leftOutSaid && { leftOutSaid }) })

function quality(findings: readonly object[], left = [stride(0, null), stride(1, saidInEnglish(TURN), TURN)], { excludedStrides = [], fileNotes = [] }: { excludedStrides?: readonly object[]; fileNotes?: readonly object[] } = {}): string {
  const report = { words: reportWords('de'), trials: [{ trial: { analysis: null, fileNotes }, trialGait: { gait: { events: [], strides: { left, right: [] }, findings }, excludedStrides }, films: [] }] }
  return renderToStaticMarkup(<Quality report={report as unknown as Report} />)
}

it('a German report has no English in what the program notes and why strides are left out', () => {
  const page = quality([noted('warning', 'events-too-close', { before: { side: 'left', kind: 'foot-strike', timeS: 1.5 }, afterS: 1.62, apartMs: 120 })])
  expect(page).toContain('eine Drehung um 32°')
  expect(page).toContain(unbrokenText('Aufsetzen links bei 1,50 s und das nächste bei 1,62 s liegen nur 120 ms auseinander.'))
  expect(page).not.toContain('lang=')
  expect(page).not.toContain(reportWords('de').quality.notesIn)
})

it('what an earlier version noted, and what only English says, stands as it was said and is marked', () => {
  const page = quality([noted('note', 'no-steps', {}), { level: 'warning', code: 'frames-missing', message: 'Its end is missing.' }], [stride(1, 'a turn by 32°')])
  expect(page).toContain('<li>Es wurde kein Schritt gefunden')
  for (const english of ['Its end is missing.', 'a turn by 32°']) expect(page).toContain(`<span lang="en">${english}</span>`)
  expect(page).toContain(reportWords('de').quality.notesIn)
})

it('why a person left a stride out is in their own language', () => {
  expect(quality([], [stride(1, 'gestolpert')], { excludedStrides: [{ side: 'left', atS: 1.5, reason: 'gestolpert' }] })).not.toContain('lang=')
})

it('what was noticed about films stands among the notes, with the cameras that it is about', () => {
  const note = noted('warning', 'interlaced', {})
  const page = quality([noted('note', 'no-steps', {})], [], { fileNotes: ['cam01', 'cam02'].map((of) => ({ of, kind: 'footage', note })) })
  expect(page).toMatch(/<li>cam01, cam02: Der Film ist im Zeilensprung.*<li>Es wurde kein Schritt gefunden/)
})
