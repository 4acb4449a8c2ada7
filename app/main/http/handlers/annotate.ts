/** Labels on frames. */
import { agreementIn, doubleAt } from '../../annotate/agreement.ts'
import { createDataset, listDatasets, updateDataset } from '../../annotate/datasets.ts'
import { exportVersion } from '../../annotate/export-version.ts'
import { addFrames, queueOf, removeFrames } from '../../annotate/frames.ts'
import { importLabels } from '../../annotate/import-labels.ts'
import { redoLabels, undoLabels } from '../../annotate/label-edits.ts'
import { editLabels, ownLabels } from '../../annotate/labels.ts'
import { trialToLabel } from '../../annotate/trial-films.ts'
import { addTrial, removeTrial, trialsOf } from '../../annotate/trials.ts'
import { makeVersion, versionsOf } from '../../annotate/versions.ts'
import type { Engine } from '../../engine-parts.ts'
import { type Calls, placeOf } from '../calls.ts'

export function annotateHandlers(os: Calls, engine: Engine) {
  const { library } = engine
  return {
    annotate: {
      datasets: os.annotate.datasets.handler(() => listDatasets(library)),
      create: os.annotate.create.handler(({ input }) => createDataset(library, input)),
      update: os.annotate.update.handler(({ input }) => updateDataset(library, input)),
      trials: os.annotate.trials.handler(({ input }) => trialsOf(library, input.datasetId)),
      addTrial: os.annotate.addTrial.handler(({ input }) => addTrial(library, input)),
      removeTrial: os.annotate.removeTrial.handler(({ input }) => removeTrial(library, input)),
      trial: os.annotate.trial.handler(({ input }) => trialToLabel(engine, { datasetId: input.datasetId, ...placeOf(input) })),
      frames: os.annotate.frames.handler(({ input }) => queueOf(library, input.datasetId)),
      addFrames: os.annotate.addFrames.handler(({ input }) => addFrames(library, input)),
      removeFrames: os.annotate.removeFrames.handler(({ input }) => removeFrames(library, input.datasetId, input.frames)),
      labels: os.annotate.labels.handler(({ input }) => ownLabels(library, { datasetId: input.datasetId, ...placeOf(input) })),
      edit: os.annotate.edit.handler(({ input }) => editLabels(library, input)),
      agreement: os.annotate.agreement.handler(({ input }) => agreementIn(library, input.datasetId)),
      double: os.annotate.double.handler(({ input }) => doubleAt(library, input)),
      versions: os.annotate.versions.handler(({ input }) => versionsOf(library, input.datasetId)),
      makeVersion: os.annotate.makeVersion.handler(({ input }) => makeVersion(library, input)),
      export: os.annotate.export.handler(({ input }) => exportVersion(library, input)),
      import: os.annotate.import.handler(({ input }) => importLabels(library, input)),
      undo: os.annotate.undo.handler(({ input }) => undoLabels(library, input.datasetId)),
      redo: os.annotate.redo.handler(({ input }) => redoLabels(library, input.datasetId)),
    },
  }
}
