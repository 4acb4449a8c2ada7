/** Line icons on a 16-unit grid, drawn for this program. */
const SHAPES = {
  library: 'M2.5 3.5h3v9h-3zM6.5 3.5h3v9h-3zM10.6 4.4l2.7-.8 2.2 8.4-2.7.8z',
  analyse: 'M1.5 12.5c2-9 4-9 5.5-4s3 5 4-1 2-5 3.5-5M1.5 14.5h13',
  review: 'M2.5 2.5h11v8h-6l-3 3v-3h-2zM5.3 6.4l1.8 1.8 3.6-3.6',
  annotate: 'M3 13l.7-3 7-7 2.3 2.3-7 7zM9.2 4.5l2.3 2.3M9 13.5h4.5',
  models: 'M8 1.8l5.5 3v6.4l-5.5 3-5.5-3V4.8zM2.5 4.8L8 8l5.5-3.2M8 8v6.2',
  settings: 'M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6M10 2.7a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6zM6 9.7a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6z',
  search: 'M7 2.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6zM10.5 10.5L14 14',
  plus: 'M8 3v10M3 8h10',
  import: 'M8 1.8v8M4.8 6.8L8 10l3.2-3.2M2 11v3h12v-3',
  download: 'M8 1.8v8M4.8 6.8L8 10l3.2-3.2M3 13.7h10',
  folder: 'M1.8 3.5h4.4l1.5 2h6.5v7.7H1.8z',
  bin: 'M2.5 4.2h11M6 4V2.2h4V4M4 4.2l.7 9.6h6.6l.7-9.6M6.7 6.8v4.4M9.3 6.8v4.4',
  undo: 'M5.8 3L2.5 6.2l3.3 3.2M2.8 6.2h6.4a3.6 3.6 0 0 1 0 7.2H6',
  redo: 'M10.2 3l3.3 3.2-3.3 3.2M13.2 6.2H6.8a3.6 3.6 0 0 0 0 7.2H10',
  retry: 'M13 8a5 5 0 1 1-1.6-3.7M13.2 1.8v3h-3',
  check: 'M2.8 8.6l3.4 3.4 7-7.6',
  cross: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  stop: 'M4 4h8v8H4z',
  more: 'M3.2 8h.01M8 8h.01M12.8 8h.01',
  down: 'M4 6.2l4 4 4-4',
  up: 'M4 9.8l4-4 4 4',
  right: 'M6.2 4l4 4-4 4',
  left: 'M9.8 4l-4 4 4 4',
  warning: 'M8 2.2l6.3 11.3H1.7zM8 6.4v3.4M8 11.7h.01',
  error: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6',
  note: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM8 7.3v4M8 4.9h.01',
  ready: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM5.2 8.3l2 2 3.8-4.2',
  working: 'M8 1.8a6.2 6.2 0 1 0 6.2 6.2M8 4.6V8l2.4 1.6',
  waiting: 'M4 2h8M4 14h8M4.8 2c0 3.6 2.2 4.2 3.2 6-1 1.8-3.2 2.4-3.2 6M11.2 2c0 3.6-2.2 4.2-3.2 6 1 1.8 3.2 2.4 3.2 6',
  empty: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8z',
  ghost: 'M3 14V7a5 5 0 0 1 10 0v7l-1.7-1.5L9.7 14 8 12.5 6.3 14l-1.6-1.5zM6.3 6.8h.01M9.7 6.8h.01',
  person: 'M8 2a2.7 2.7 0 1 1 0 5.4A2.7 2.7 0 0 1 8 2zM2.8 14c.4-3 2.4-4.7 5.2-4.7s4.8 1.7 5.2 4.7',
  footage: 'M1.5 4h9v8h-9zM10.5 7l4-2.3v6.6l-4-2.3',
  calibration: 'M2.5 2.5h11v11h-11zM2.5 6.2h11M2.5 9.8h11M6.2 2.5v11M9.8 2.5v11',
  report: 'M3.5 1.8h6.2L13 5.2v9H3.5zM9.5 2v3.4H13M5.7 8h4.6M5.7 10.6h4.6',
  photo: 'M1.8 4.2h3L6 2.5h4l1.2 1.7h3v9H1.8zM8 6a2.4 2.4 0 1 1 0 4.8A2.4 2.4 0 0 1 8 6z',
  keypoints: 'M8 1.6a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.8zM8 4.4v5M3.5 6.8L8 5.6l4.5 1.2M8 9.4l-3 4.8M8 9.4l3 4.8',
  markers: 'M3 11.6a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.8zM8 1.6a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.8zM13 9a1.4 1.4 0 1 1 0 2.8A1.4 1.4 0 0 1 13 9zM3.7 11.8l3.7-7.5M9 4l3.4 5M4.4 12.8l7.2-2.2',
  curve: 'M2 2v12h12M4.5 11c1.5 0 2-6 4-6s2 3.5 5 3.5',
  wearable: 'M4.5 4.8h7v6.4h-7zM5.8 4.8l.6-3h3.2l.6 3M5.8 11.2l.6 3h3.2l.6-3M8 6.6V8l1 .8',
  table: 'M2 3h12v10H2zM2 6.3h12M2 9.7h12M6.5 3v10',
  unknown: 'M3.5 1.8h6L13 5.2v9H3.5zM9.3 2v3.4H13M6.7 8c0-1.8 2.8-1.8 2.8 0 0 1.2-1.4 1.1-1.4 2.2M8.1 12h.01',
  link: 'M6.6 9.4a2.6 2.6 0 0 0 3.7 0l2.4-2.4A2.6 2.6 0 0 0 9 3.3L8 4.3M9.4 6.6a2.6 2.6 0 0 0-3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l1-1',
  play: 'M4.5 2.8v10.4l8.2-5.2z',
  pause: 'M5.2 3v10M10.8 3v10',
  nextFrame: 'M3 3.6v8.8L9.6 8zM12.2 3.4v9.2',
  previousFrame: 'M13 3.6v8.8L6.4 8zM3.8 3.4v9.2',
  toStart: 'M13.2 3.8v8.4L8.4 8zM8.2 3.8v8.4L3.4 8zM2.4 3.4v9.2',
  toEnd: 'M2.8 3.8v8.4L7.6 8zM7.8 3.8v8.4l4.8-4.2zM13.6 3.4v9.2',
  loop: 'M3 8.6V6.8a2.6 2.6 0 0 1 2.6-2.6h7M10.4 2l2.3 2.2-2.3 2.2M13 7.4v1.8a2.6 2.6 0 0 1-2.6 2.6h-7M5.6 14l-2.3-2.2 2.3-2.2',
  fullScreen: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  leaveFullScreen: 'M6 2.5V6H2.5M13.5 6H10V2.5M10 13.5V10h3.5M2.5 10H6v3.5',
  brightness: 'M8 5.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6zM8 1.6v1.2M8 13.2v1.2M1.6 8h1.2M13.2 8h1.2M3.5 3.5l.8.8M11.7 11.7l.8.8M12.5 3.5l-.8.8M4.3 11.7l-.8.8',
  align: 'M2 4.5h7M2 4.5l2-2M2 4.5l2 2M14 11.5H7M14 11.5l-2-2M14 11.5l-2 2M8 1.8v12.4',
  otherSide: 'M2.5 5h11M10.5 2l3 3-3 3M13.5 11h-11M5.5 8l-3 3 3 3',
  strikeOrOff: 'M1.5 12.5l3.5-7 3.5 7zM12.3 6.8a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.6z',
  zoomIn: 'M7 2.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6zM10.5 10.5L14 14M7 5v4M5 7h4',
  zoomOut: 'M7 2.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6zM10.5 10.5L14 14M5 7h4',
  fit: 'M2 3v10M14 3v10M4.5 8h7M6.5 6l-2 2 2 2M9.5 6l2 2-2 2',
  inPoint: 'M9.5 2.5h-4v11h4M5.5 8h6',
  outPoint: 'M6.5 2.5h4v11h-4M10.5 8h-6',
  slower: 'M2.5 8h11M5.5 5l-3 3 3 3',
  faster: 'M2.5 8h11M10.5 5l3 3-3 3',
} as const

export type IconName = keyof typeof SHAPES

interface IconProps {
  name: IconName
  size?: number
  className?: string | undefined
}

/** Decoration beside a word; never the only carrier of a meaning. */
export function Icon({ name, size = 16, className }: IconProps) {
  const dots = name === 'more'
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={dots ? 2.2 : 1.3}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className={className}
    >
      <path d={SHAPES[name]} />
    </svg>
  )
}
