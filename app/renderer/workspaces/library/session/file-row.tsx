import { Button, Checkbox } from '@mantine/core'
import { memo, type KeyboardEvent } from 'react'
import type { Media } from '../../../../contract/library/media.ts'
import { moveToBin } from '../../../commands/bin.ts'
import { updateMedia } from '../../../engine/actions.ts'
import { open } from '../../../frame/overlay.ts'
import { OptionalTextField } from '../../../ui/fields/text-field.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { hasCamera, kindWords, MEDIA_STATES } from '../../../ui/kinds.ts'
import { Mark } from '../../../ui/mark.tsx'
import { Oddities } from '../../../ui/oddities.tsx'
import { Poster } from '../../../ui/poster.tsx'
import { FileMenu } from './file-menu.tsx'
import { prepareAgain } from './prepare-again.ts'
import css from './file-row.module.css'

interface FileRowProps {
  file: Media
  chosen: boolean
  onToggle: (id: string) => void
}

/** Two keypoint folders of one name are told apart by where they lay. */
function folderOf({ name, relativePath }: Media): string {
  return relativePath.slice(0, Math.max(0, relativePath.lastIndexOf(name)))
}

export const FileRow = memo(function FileRow({ file, chosen, onToggle }: FileRowProps) {
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Delete') void moveToBin('media', [file.id], file.name)
    else if (event.key === ' ') onToggle(file.id)
    else return
    event.preventDefault()
  }
  const loud = file.oddities.filter(({ level }) => level !== 'note')
  return (
    <li className={css.file} data-chosen={chosen}>
      <div className={css.line}>
        <Checkbox aria-label={`Choose ${file.name}`} checked={chosen} onChange={() => onToggle(file.id)} />
        <Poster mediaId={file.hasPoster ? file.id : null} icon={kindWords(file.kind).icon} size="file" />
        <div className={css.names}>
          <button type="button" data-file-name className={css.name} title={file.relativePath} onClick={() => open({ name: 'file', mediaId: file.id })} onKeyDown={press}>
            {file.relativePath !== file.name && <span className={css.folder}>{folderOf(file)}</span>}
            <span className={css.own}>{file.name}</span>
          </button>
          <p className={css.summary} title={file.summary}>
            {file.summary}
          </p>
        </div>
        {hasCamera(file.kind) && (
          <div className={css.camera}>
            <OptionalTextField
              label={`Camera of ${file.name}`}
              hideLabel
              placeholder="camera"
              maxLength={100}
              value={file.camera}
              save={(camera) => updateMedia(file, { camera })}
            />
          </div>
        )}
        <div className={css.state}>
          <Mark {...MEDIA_STATES[file.state]} title={MEDIA_STATES[file.state].word} />
        </div>
        <FileMenu file={file} />
      </div>
      {file.problem && (
        <div className={css.trouble}>
          <Icon name="error" size={14} />
          <span>{file.problem}</span>
          <Button variant="default" onClick={() => void prepareAgain(file)}>
            Retry
          </Button>
        </div>
      )}
      {loud.length > 0 && (
        <div className={css.oddities}>
          <Oddities list={loud} />
        </div>
      )}
    </li>
  )
})
