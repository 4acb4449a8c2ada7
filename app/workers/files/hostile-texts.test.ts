import { describe, expect, it } from 'vitest'
import { bytesInMemory } from '../../core/formats/byte-source.ts'
import { inspectNonVideo } from '../../core/formats/inspect-file.ts'
import { text } from '../../core/formats/testing/samples.ts'
import { faultsOf } from '../../core/formats/testing/valid-inspection.ts'

const KILOBYTE = 1 << 10
const SMALL = 128 * KILOBYTE
/** Four times as much may take four times as long; what goes by the square takes sixteen. */
const MOST_TIMES_AS_LONG = 10
/** Below this a measurement is noise, and nobody waits. */
const UNNOTICED_MS = 250

const filled = (unit: string, bytes: number) => unit.repeat(Math.ceil(bytes / unit.length))
const numbered = (line: (index: number) => string, bytes: number) => {
  const lines: string[] = []
  for (let length = 0, index = 0; length < bytes; index++) length += lines[lines.push(line(index)) - 1]!.length
  return lines.join('')
}
const digits = (index: number) => String(index % 10_000).padStart(4, '0')

/** Text after text made so that a reader that looks back, or ahead, once for every line pays for it. */
const HOSTILE: [string, string, (bytes: number) => string][] = [
  ['an OpenCV matrix in one row a line', 'a.yml', (bytes) => `%YAML:1.0\nK: !!opencv-matrix\n${filled('  - [ 1, 2 ]\n', bytes)}`],
  ['an OpenCV matrix of one number a line', 'a.yml', (bytes) => `%YAML:1.0\n${filled(`K: !!opencv-matrix\n  data: [\n${filled('1\n', 90_000)}`, bytes)}`],
  ['an OpenCV matrix followed by spaces', 'a.yml', (bytes) => `%YAML:1.0\nK: !!opencv-matrix\n${filled(' ', bytes)}\n`],
  ['an OpenCV key followed by spaces', 'a.yml', (bytes) => `%YAML:1.0\nK:${filled(' ', bytes)}x\n`],
  ['OpenCV YAML of many matrices', 'a.yml', (bytes) => `%YAML:1.0\n${numbered((index) => `K${digits(index)}: [1, 2]\n`, bytes)}`],
  ['OpenCV JSON of many matrices', 'a.json', (bytes) => `{"K":[1],${numbered((index) => `"k${'_'.repeat(index % 7)}${digits(index)}":[1],`, bytes)}"d":[]}`],
  ['OpenCV JSON with distortions that all cameras share', 'a.json', (bytes) => `{"K":[1],${numbered((index) => `"K${digits(index)}":[1],`, bytes / 4)}"D":[${filled('1,', bytes / 2)}1]}`],
  ['OpenCV XML of many entries', 'a.xml', (bytes) => `<opencv_storage>${numbered((index) => `<K${digits(index)}><data>1 2</data></K${digits(index)}>`, bytes)}</opencv_storage>`],
  ['XML of opening tags', 'a.tcx', (bytes) => `<TrainingCenterDatabase>${filled('<a>', bytes)}`],
  ['XML of comments without end', 'a.tcx', (bytes) => `<TrainingCenterDatabase>${filled('<!--', bytes)}`],
  ['XML of long attributes', 'a.tcx', (bytes) => `<TrainingCenterDatabase>${filled(`<Lap ${filled('a="b" ', 16_000)}>`, bytes)}`],
  ['XML of attributes without quotes', 'a.tcx', (bytes) => `<TrainingCenterDatabase>${filled(`<Lap ${filled('=', 16_000)}>`, bytes)}`],
  ['TCX of times', 'a.tcx', (bytes) => `<TrainingCenterDatabase>${filled('<Trackpoint><Time>1 1 1 1 1 1 1 1 1 1 1 1 1 1 1</Time>', bytes)}`],
  ['GPX of points', 'a.gpx', (bytes) => `<gpx>${filled('<trkpt><time>2024-05-01T10:00:00Z</time>', bytes)}`],
  ['a Qualisys file of cameras', 'a.qca.txt', (bytes) => `<calibration>${filled('<camera serial="a"/>', bytes)}`],
  ['a Qualisys file of transforms', 'a.qca.txt', (bytes) => `<calibration><camera/>${filled('<transform x="1"/>', bytes)}`],
  ['TOML of tables in one list', 'a.toml', (bytes) => filled('[[cam]]\nmatrix=[1]\n', bytes)],
  ['TOML of tables', 'a.toml', (bytes) => numbered((index) => `[cam${index}]\nmatrix=[1]\n`, bytes)],
  ['TOML of one long list', 'a.toml', (bytes) => `[cam]\nmatrix=[${filled('1,', bytes)}]\n`],
  ['TOML of one string of escapes', 'a.toml', (bytes) => `[cam]\nmatrix=[1]\nname="${filled(String.raw`\n`, bytes)}"\n`],
  ['TOML of one string without end', 'a.toml', (bytes) => `[cam]\nmatrix=[1]\nname="""${filled('""\\', bytes)}`],
  ['TOML of keys', 'a.toml', (bytes) => `[cam]\nmatrix=[1]\n${numbered((index) => `a${index}=1\n`, bytes)}`],
  ['TOML of one key', 'a.toml', (bytes) => `[cam]\nmatrix=[1]\n${filled('a', bytes)}`],
  ['TOML of comments', 'a.toml', (bytes) => `[cam]\nmatrix=[1]\n${filled('#\n', bytes)}`],
  ['TOML of inline tables', 'a.toml', (bytes) => `[cam]\nmatrix=[${filled('{a=1},', bytes)}]\n`],
  ['TOML of spaces', 'a.toml', (bytes) => `[cam]\nmatrix=[1]\na=1${filled(' ', bytes)}x`],
  ['a table of numbers', 'a.csv', (bytes) => `a,b\n${filled('1,2\n', bytes)}`],
  ['a table of one row', 'a.csv', (bytes) => `a,b\n1,2\n${filled('1,', bytes)}`],
  ['a table of quotes', 'a.csv', (bytes) => `a,b\n1,2\n${filled('"', bytes)},1\n`],
  ['a table of quoted names', 'a.csv', (bytes) => `${filled('"a",', bytes)}\n${filled('1,', bytes)}\n`],
  ['a table of spaces', 'a.csv', (bytes) => `a,b\n1,2\n${filled(' ', bytes)}\n`],
  ['a TRC of rows', 'a.trc', (bytes) => `PathFileType\nDataRate\tNumMarkers\n50\t1\nFrame#\tTime\tM\n\n${filled('1\t1\n', bytes)}`],
  ['a TRC of one row', 'a.trc', (bytes) => `PathFileType\nDataRate\tNumMarkers\n50\t1\nFrame#\tTime\tM\n\n1\t1${filled('\t', bytes)}\n`],
  ['a TRC of field names', 'a.trc', (bytes) => `PathFileType\n${filled('a\t', bytes)}NumMarkers\n50\n\n\n`],
  ['a MOT of rows', 'a.mot', (bytes) => `x\nendheader\ntime\ta\n${filled('1\t1\n', bytes)}`],
  ['a MOT of one word', 'a.mot', (bytes) => `x\nendheader\ntime\ta\n${filled('1', bytes)}`],
  ['a MOT of spaces', 'a.mot', (bytes) => `x\nendheader\n${filled(' ', bytes)}a${filled('\t', bytes)}b\n`],
  ['an HRM of spaces', 'a.hrm', (bytes) => `[Params]\n[HRData]\n${filled(' ', bytes)}\n`],
  ['an HRM of sections', 'a.hrm', (bytes) => `[Params]\n[HRData]\n${filled('[\n', bytes)}`],
  ['an HRM of fields', 'a.hrm', (bytes) => `[Params]\n${numbered((index) => `a${index}=1\n`, bytes)}[HRData]\n1\n`],
  ['RR intervals in disorder', 'a.txt', (bytes) => `800\n810\n820\n${numbered((index) => `${700 + ((index * 7919) % 300)}\n`, bytes)}`],
  ['forces of column names', 'a.forces', (bytes) => `[Force Data]\n${filled('# a b\n', bytes)}`],
  ['forces of spaces', 'a.forces', (bytes) => `[Force Data]\n# a\n${filled(' ', bytes)}\n`],
  ['an ANC of channel lines', 'a.anc', (bytes) => `File_Type:\tAnalog\nName\ta\n${filled('Rate\t1\t1\n', bytes)}`],
  ['an ANC of empty cells', 'a.anc', (bytes) => `File_Type:\tAnalog\nName\ta${filled('\t', bytes)}\n`],
  ['a force-plate calibration of spaces', 'a.cal', (bytes) => `1\n25 60 90\n${filled('1 0 0 0 0 0\n', 72)}${filled(' ', bytes)}`],
  ['OpenPose of people', 'a.json', (bytes) => `{"version":1,"people":[${filled('{"pose_keypoints_2d":[1,2,3]},', bytes)}{}]}`],
  ['COCO of people', 'a.json', (bytes) => `{"images":[],"licenses":[],"annotations":[${filled('{"keypoints":[1,2,3]},', bytes)}{}]}`],
  ['MMPose of people', 'a.json', (bytes) => `{"instance_info":[${filled('{"instances":[{"keypoints":[[1,2]]}]},', bytes)}{}]}`],
]

describe('a text made to keep a reader busy costs no more than its length', () => {
  it.each(HOSTILE)('%s', { timeout: 120_000 }, async (_, path, make) => {
    const small = await leastMs(path, make(SMALL))
    const large = await leastMs(path, make(4 * SMALL))
    expect(large).toBeLessThan(Math.max(UNNOTICED_MS, MOST_TIMES_AS_LONG * small))
  })
})

/** Of this process alone, whatever else the machine does; the least of three, since a collector may come in between. */
async function leastMs(path: string, content: string): Promise<number> {
  const { bytes } = text(path, content)
  let least = Infinity
  for (let attempt = 0; attempt < 3 && least > UNNOTICED_MS / 10; attempt++) {
    const before = process.cpuUsage()
    const inspection = await inspectNonVideo(path, bytesInMemory(bytes))
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
    expect(faultsOf(inspection)).toEqual([])
  }
  return least
}
