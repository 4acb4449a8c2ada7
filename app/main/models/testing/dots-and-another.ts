import { readFileSync } from 'node:fs'
import type { ModelEntry } from '../../../contract/models/models.ts'
import { DOTS, entryOf, fileOf, labFolder } from './model-folder.ts'

/** Of two pose models, `dots` is here, and `best`, which is listed before it, can be fetched. */
export function dotsAndAnother(): void {
  const [finder, keypoints] = ['dots-people.onnx', 'dots-simcc-26.onnx'].map((name) => readFileSync(new URL(name, DOTS)))
  const pose = (id: string, file: ModelEntry['files'][number]) => entryOf(id, [file], { task: 'pose', topology: 'halpe-26', needs: ['finder'] })
  labFolder(
    [pose('best', fileOf('best.onnx', Buffer.from('far away'), 'https://example.org/best.onnx', 'keypoints')), pose('dots', fileOf('dots.onnx', keypoints!, null, 'keypoints')), entryOf('finder', [fileOf('finder.onnx', finder!)])],
    { 'dots.onnx': keypoints!, 'finder.onnx': finder! },
  )
}
