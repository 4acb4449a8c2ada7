import { Modal } from '@mantine/core'
import { useStore } from '../../store.ts'
import { close, overlay } from '../overlay.ts'
import { PaletteSearch } from './palette-search.tsx'

export function Palette() {
  const opened = useStore(overlay)?.name === 'palette'
  return (
    <Modal.Root opened={opened} onClose={close} size={620} yOffset="9vh" padding={0}>
      <Modal.Overlay />
      <Modal.Content aria-label="Find or do anything">
        <PaletteSearch />
      </Modal.Content>
    </Modal.Root>
  )
}
