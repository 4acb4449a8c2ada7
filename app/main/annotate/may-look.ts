/** Which films, and what was made of them, somebody gets who only labels frames: those of a dataset, of people who agree. */
import type { Athlete } from '../../contract/library/athletes.ts'
import { agreesTo } from '../lab/consents.ts'
import { parsed } from '../store/parsed.ts'
import type { Library } from '../store/library.ts'
import { FILMS_OF_DATASETS } from './live-films.ts'

const OF_DATASETS = `
  SELECT DISTINCT m.consent FROM ${FILMS_OF_DATASETS} m
  JOIN dataset d ON d.id = m.dataset_id AND d.deleted_us IS NULL
  WHERE`

const FILM = `${OF_DATASETS} m.id = ?`
/** Tables of frames and stand-ins are made of a film alone. */
const MADE_OF_FILM = `${OF_DATASETS} m.content_hash IN (SELECT i.hash FROM run_output o JOIN run_input i ON i.run_id = o.run_id WHERE o.hash = ?)`

export const mayLookAtFilm = (library: Library, mediaId: string): boolean => someAgree(library, FILM, mediaId)

export const mayLookAtResult = (library: Library, artifact: string): boolean => someAgree(library, MADE_OF_FILM, artifact)

function someAgree({ sql }: Library, query: string, of: string): boolean {
  return (sql.prepare(query).pluck().all(of) as string[]).some((consent) => agreesTo(parsed<Athlete['consent']>(consent), 'training-data'))
}
