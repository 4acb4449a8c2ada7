import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

const mint: MantineColorsTuple = [
  '#e9fbf6', '#d3f5eb', '#b9efdf', '#9de9d2', '#84e3c8', '#74dfc0', '#5fc9aa', '#47a68b', '#35806b', '#245a4b',
]
const dark: MantineColorsTuple = [
  '#e7edf3', '#c3cdd7', '#95a1af', '#6d7a88', '#3a4551', '#262f39', '#1b222a', '#14191f', '#0d1014', '#090b0e',
]

const small = { size: 'xs' } as const
const compactField = { size: 'xs', autoComplete: 'off', spellCheck: false } as const

/** Mantine writes a dialog's head as <header>, which would be a second banner of the page. */
const HEADER_IS_NO_LANDMARK = { header: { role: 'presentation' } } as const

/** Mantine with this program's density and colours; the colours themselves are in tokens.css. */
export const theme = createTheme({
  primaryColor: 'mint',
  primaryShade: 5,
  autoContrast: true,
  colors: { mint, dark },
  fontFamily: "Inter, 'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', Arial, sans-serif",
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '15px', xl: '18px' },
  defaultRadius: 6,
  cursorType: 'default',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: { defaultProps: small },
    ActionIcon: { defaultProps: { size: 26, variant: 'subtle', color: 'gray' } },
    TextInput: { defaultProps: compactField },
    Textarea: { defaultProps: { size: 'xs' } },
    // Used in dialogs: what drops down stays part of the dialog.
    Select: { defaultProps: { ...compactField, comboboxProps: { withinPortal: false, floatingStrategy: 'fixed', transitionProps: { duration: 0 } } } },
    NativeSelect: { defaultProps: small },
    TagsInput: { defaultProps: { ...compactField, comboboxProps: { portalProps: { target: 'main' }, transitionProps: { duration: 0 } } } },
    Checkbox: { defaultProps: small },
    SegmentedControl: { defaultProps: small },
    Tooltip: { defaultProps: { openDelay: 350, withinPortal: true, transitionProps: { duration: 0 }, events: { hover: true, focus: true, touch: false } } },
    // Its placeholder for the first focus is no child that a menu may have.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, portalProps: { target: 'main' }, transitionProps: { duration: 0 }, position: 'bottom-end', returnFocus: true } },
    Modal: {
      defaultProps: {
        transitionProps: { duration: 90 },
        overlayProps: { backgroundOpacity: 0.6 },
        closeButtonProps: { 'aria-label': 'Close' },
        attributes: HEADER_IS_NO_LANDMARK,
      },
    },
    Drawer: {
      defaultProps: {
        position: 'right',
        transitionProps: { duration: 90 },
        overlayProps: { backgroundOpacity: 0.5 },
        closeButtonProps: { 'aria-label': 'Close' },
        attributes: HEADER_IS_NO_LANDMARK,
      },
    },
  },
})

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {},
  dark: {
    '--mantine-color-body': 'var(--panel)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--dim)',
    '--mantine-color-placeholder': 'var(--dim)',
    '--mantine-color-default': 'var(--raised)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-error': 'var(--strong)',
    '--mantine-color-gray-light-color': 'var(--dim)',
  },
})
