import { Modal } from '@mantine/core'
import { useStore } from '../../store.ts'
import { close, overlay } from '../overlay.ts'
import { PaletteSearch } from './palette-search.tsx'

export function Palette() {
  const opened = useStore(overlay)?.name === 'palette'
  return (
    <Modal opened={opened} onClose={close} withCloseButton={false} size={620} yOffset="9vh" padding={0} aria-label="Find or do anything">
      <PaletteSearch />
    </Modal>
  )
}
