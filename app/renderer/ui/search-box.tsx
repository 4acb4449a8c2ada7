import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Icon } from './icons.tsx'
import css from './search-box.module.css'

interface SearchBoxProps {
  label: string
  placeholder: string
  value: string
  onSearch: (text: string) => void
  /** ↓ and Enter lead into the list that is searched. */
  onLeave?: () => void
  inputId?: string
  hotkey?: string
}

const PAUSE_MS = 120

export function SearchBox({ label, placeholder, value, onSearch, onLeave, inputId, hotkey }: SearchBoxProps) {
  const [text, setText] = useState(value)
  const sent = useRef(value)
  useEffect(() => {
    // Cleared or set from elsewhere.
    if (value !== sent.current) {
      sent.current = value
      setText(value)
    }
  }, [value])
  useEffect(() => {
    if (text === sent.current) return
    const timer = setTimeout(() => {
      sent.current = text
      onSearch(text)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, onSearch])

  const clear = () => {
    sent.current = ''
    setText('')
    onSearch('')
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && text !== '') {
      event.preventDefault()
      event.stopPropagation()
      clear()
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault()
      onLeave?.()
    }
  }
  return (
    <div className={css.box} role="search" aria-label={label}>
      <Icon name="search" size={14} className={css.icon} />
      <input
        id={inputId}
        type="text"
        aria-label={label}
        aria-keyshortcuts={hotkey}
        placeholder={placeholder}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={press}
      />
      {text === '' ? (
        hotkey && <kbd aria-hidden="true">{hotkey}</kbd>
      ) : (
        <button type="button" aria-label={`Clear ${label.toLowerCase()}`} onClick={clear}>
          <Icon name="cross" size={11} />
        </button>
      )}
    </div>
  )
}
