import { HALPE_26 } from '../../../core/body/halpe26.ts'
import { derived, lacks } from '../../../core/body/to-halpe26.ts'
import { KEYPOINTS, type KnownTopology } from '../../../core/body/topologies.ts'
import type { Model } from '../../../contract/models/models.ts'
import { bytes } from '../../format/amounts.ts'
import { keypointWords } from '../../format/keypoint-words.ts'
import { topologyName } from '../../format/topology-words.ts'
import { FactTable } from '../../ui/fact-table.tsx'
import { TAKEN } from './states.ts'

const RUNS_ON: Readonly<Record<Model['estimator'], string>> = {
  mediapipe: 'MediaPipe, in a hidden page',
  onnx: 'ONNX Runtime, on whatever a trial finds fastest here',
  tensorflow: 'TensorFlow.js: its own library where “stridescope models enable tensorflow” has added it, else WebAssembly',
}

const FROM: Readonly<Record<Model['state'], string>> = {
  embedded: 'comes with Stridescope',
  there: 'on this machine',
  absent: 'not on this machine',
  damaged: 'on this machine, but not as it should be',
}

/** What it gives and what it lacks comes first: that decides whether it is of use. */
export function ModelFacts({ model, isUsual, needed }: { model: Model; isUsual: boolean; needed: readonly Model[] }) {
  return (
    <FactTable
      facts={[
        ...keypointFacts(model),
        ...(isUsual ? [{ label: 'Taken', value: TAKEN }] : []),
        { label: 'Runs on', value: RUNS_ON[model.estimator] },
        { label: 'Needs', value: needed.length === 0 ? 'nothing else' : needed.map(({ name }) => name).join(', ') },
        { label: 'Licence', value: model.licence },
        { label: 'Size', value: model.files.length === 1 ? bytes(model.bytes) : `${bytes(model.bytes)} in ${model.files.length} files` },
        { label: 'Where', value: FROM[model.state] },
        { label: 'Offered by', value: hostsOf(model) },
        ...model.files.map(({ path, sha256 }) => ({ label: fileName(path), value: `SHA-256 ${sha256}` })),
      ]}
    />
  )
}

function keypointFacts({ topology }: Model): { label: string; value: string }[] {
  if (topology === null) return [{ label: 'Gives', value: 'a box around each person; no keypoints' }]
  if (!Object.hasOwn(KEYPOINTS, topology)) return [{ label: 'Gives', value: `keypoints of "${topology}", which this program does not know` }]
  const known = topology as KnownTopology
  const [missing, between] = [lacks(known), derived(known)]
  return [
    { label: 'Gives', value: `${KEYPOINTS[known].length} keypoints (${topologyName(topology)}), left and right told apart` },
    { label: 'Lacks', value: missing.length === 0 ? `nothing of our ${HALPE_26.length}` : missing.map(keypointWords).join(', ') },
    ...(between.length > 0 ? [{ label: 'Only in between', value: between.map(keypointWords).join(', ') }] : []),
  ]
}

/** The way out of this machine is named before it is taken. */
function hostsOf({ files, added }: Model): string {
  const hosts = new Set(files.flatMap(({ address }) => (address === null ? [] : [new URL(address).host])))
  if (hosts.size > 0) return [...hosts].join(', ')
  return added ? 'nobody: it was added from files' : 'nobody is known who offers exactly this'
}

const fileName = (path: string) => path.split('/').at(-1) ?? path
