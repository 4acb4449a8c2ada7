import { SIDES } from '../../../core/body/joints.ts'
import { noteIn } from '../../../core/report/words/notes/note-in.ts'
import { Facts } from './facts.tsx'
import { Noted } from './noted.tsx'
import { eventRows, leftOutRows, notesOf } from './quality-rows.ts'
import type { PartProps } from './report.ts'
import text from './text.module.css'
import table from './table.module.css'

/** What the numbers hang on: events, strides, cameras, and what the program noticed. */
export function Quality({ report }: PartProps) {
  const { words, trials: [{ trial, trialGait, films }] } = report
  const { gait } = trialGait
  const { quality: told } = words
  const events = eventRows(gait, words)
  const leftOut = leftOutRows(trialGait, words)
  const notes = notesOf(trial, gait)
  const areSomeEnglish = words.tag !== 'en' && notes.some(({ message, said }) => noteIn(words.tag, message, said) === null)
  return (
    <>
      <h3>{told.events}</h3>
      <table className={table.table}>
        <thead>
          <tr>
            {[told.what, told.source, told.count, told.uncertainty].map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {events.map(({ key, cells: [what, ...cells] }) => (
            <tr key={key}>
              <th scope="row">{what}</th>
              {cells.map((cell, place) => (
                <td key={told.source + String(place)}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{told.strides}</h3>
      <Facts rows={SIDES.map((side) => [words.sideTitles[side], `${told.counted}: ${gait.strides[side].filter((stride) => stride.leftOut === null).length} · ${told.leftOut}: ${gait.strides[side].filter((stride) => stride.leftOut !== null).length}`])} />
      {leftOut.length > 0 && (
        <ul className={text.list}>
          {leftOut.map((row) => (
            <li key={row.key}>
              {row.words} {row.isByPerson ? row.reason : <Noted report={report} message={row.reason} said={row.said} />}
            </li>
          ))}
        </ul>
      )}
      {films.length > 0 && (
        <div className={text.keep}>
          <h3>{told.cameras}</h3>
          <table className={table.table}>
            <thead>
              <tr>
                {[told.camera, told.frames, told.clock].map((name) => (
                  <th scope="col" key={name}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {films.map(({ camera: { mediaId, label, playable, clock } }) => (
                <tr key={mediaId}>
                  <th scope="row">{label}</th>
                  <td>{`${playable.frameCount} · ${words.number(playable.frameRateHz, 0)} Hz`}</td>
                  <td>{`${told.clocks[clock.source]}, ${words.number(clock.offsetUs / 1e3, 1)} ms`}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {trial.analysis?.medianErrorPx !== null && trial.analysis && <p>{`${told.reprojection}: ${words.number(trial.analysis.medianErrorPx ?? 0, 1)} px`}</p>}
        </div>
      )}
      <h3>{told.notes}</h3>
      {areSomeEnglish && <p className={text.dim}>{told.notesIn}</p>}
      {notes.length === 0 ? (
        <p>{told.noNotes}</p>
      ) : (
        <ul className={text.list}>
          {notes.map(({ message, said, of }) => (
            <li key={message}>
              {of.length > 0 && `${of.join(', ')}: `}
              <Noted report={report} message={message} said={said} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
