import { expect, test } from 'vitest'
import { noted } from '../../core/notes/notes.ts'
import type { ReportTrial } from '../../contract/review/report.ts'
import { media } from '../store/tables/files.ts'
import { addMedia } from '../testing/media.ts'
import { newSession, temporaryLibrary } from '../testing/library.ts'
import { fileNotesOf } from './sources.ts'

test('a report has the warnings of its films and of the calibration that was used, by camera; not what merely was noted, nor of other calibrations', async () => {
  const library = await temporaryLibrary()
  const sessionId = newSession(library)
  const [interlaced, turned, twice] = [noted('warning', 'interlaced', {}), noted('note', 'rotated', { deg: 90 }), noted('warning', 'calibration-camera-twice', { camera: 'cam01' })]
  const film = addMedia(library, { sessionId })
  const [used] = ['used.toml', 'other.toml'].map((name) => addMedia(library, { sessionId, name, kind: 'calibration' }))
  library.query.update(media).set({ oddities: [twice] }).run()
  const cameras = [{ mediaId: film, label: 'cam 1' }] as ReportTrial['cameras']
  const notes = () => fileNotesOf(library, { sessionId, trialId: null }, { cameras, analysis: { calibrationMediaId: used } as ReportTrial['analysis'] })
  expect(notes()).toEqual([{ of: 'cam 1', kind: 'footage', note: twice }, { of: 'used.toml', kind: 'calibration', note: twice }])
  library.query.update(media).set({ oddities: [interlaced, turned] }).run()
  expect(notes().map(({ note }) => note.code)).toEqual(['interlaced', 'interlaced'])
})
