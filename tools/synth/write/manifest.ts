import { type LabManifest, labManifestSchema } from '../../../app/contract/library/lab-manifest.ts'
import { deviceClock } from '../clocks/device-clock.ts'
import { filmClock } from '../clocks/film-clock.ts'
import type { Trial } from '../recipe/recipe.ts'
import { asJson } from './descriptions.ts'
import type { Lab, PlannedTrial } from './plan-lab.ts'
import { hasMarkersOnly, imuFile, MARKER_FILE } from './trial-files.ts'

/** Nobody is behind a computed person whom a report or a training set could wrong. In no cohort: its curves are nobody’s. */
const AGREED: LabManifest['athlete']['consent'] = (['analysis', 'report', 'training-data'] as const).map((purpose) => ({ purpose, until: null }))

/** Of a trial's files those that a lab would have; never its truth. */
export function manifestText(lab: Lab, films: boolean): string {
  const { athlete, sessions } = lab.recipe
  const { heightM, massKg } = lab.person.dimensions
  const manifest: LabManifest = {
    format: 'stridescope-lab',
    version: 1,
    athlete: {
      name: athlete.name,
      ...(athlete.birthDate === undefined ? {} : { birthDate: athlete.birthDate }),
      heightM: Number(heightM.toFixed(3)),
      massKg: Number(massKg.toFixed(1)),
      notes: athlete.notes,
      tags: athlete.tags,
      consent: AGREED,
    },
    sessions: sessions.map((session) => {
      const trials = lab.trials.filter((one) => one.session === session)
      return {
        name: session.name,
        date: session.date,
        notes: session.notes,
        trials: trials.map((one) => trialOf(one, films)),
        files: trials.flatMap(({ trial, folder }) => (hasMarkersOnly(trial) ? [] : [`${folder}/calibration.toml`])),
      }
    }),
  }
  return asJson(labManifestSchema.parse(manifest))
}

function trialOf({ trial, folder, take, seed }: PlannedTrial, films: boolean): LabManifest['sessions'][number]['trials'][number] {
  const cameras = films && trial.writes === 'films' ? take.cameras : []
  const filmOf = (name: string) => `${folder}/${name}.mp4`
  return {
    name: trial.name,
    kind: trial.movement,
    surface: trial.treadmill ? 'treadmill' : 'overground',
    ...(trial.treadmill ? { beltSpeedMps: trial.speedMps } : {}),
    files: [...cameras.map(({ camera }) => filmOf(camera.name)), ...sensorFiles(trial).map((file) => `${folder}/${file}`)],
    clocks: [...cameras.map((one) => ({ file: filmOf(one.camera.name), ...filmClock(one) })), ...(hasMarkersOnly(trial) ? [] : [{ file: `${folder}/force-plates.mot`, ...deviceClock(seed, 'force-plates') }])],
  }
}

function sensorFiles(trial: Trial): string[] {
  return hasMarkersOnly(trial) ? [MARKER_FILE] : ['force-plates.mot', imuFile('left'), imuFile('right')]
}
