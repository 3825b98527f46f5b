const paths = {
  undo: 'M8 5 4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3',
  redo: 'm16 5 4 4-4 4M20 9H10a6 6 0 0 0 0 12h3',
  bullet: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  check: 'M3.500 5.500 5 7l2.500-3M11 6h9M3.500 13.500 5 15l2.500-3M11 14h9M11 20h6',
  link: 'M10 14a4.500 4.500 0 0 0 6.500 0l3-3A4.600 4.600 0 0 0 13 4.500l-1.300 1.300M14 10a4.500 4.500 0 0 0-6.500 0l-3 3A4.600 4.600 0 0 0 11 19.500l1.300-1.300',
  indent: 'M4 5h16M11 12h9M4 19h16M4 9l3.500 3L4 15',
  up: 'M12 20V5M6 11l6-6 6 6',
  down: 'M12 4v15M6 13l6 6 6-6',
  move: 'M12 3v18M8.500 6.500 12 3l3.500 3.500M8.500 17.500 12 21l3.500-3.500',
  grip: 'M9.500 6h.01M9.500 12h.01M9.500 18h.01M14.500 6h.01M14.500 12h.01M14.500 18h.01',
  outdent: 'M4 5h16M11 12h9M4 19h16M7.500 9 4 12l3.500 3',
}

export type ToolIconName = keyof typeof paths

export const ToolIcon = (props: { name: ToolIconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={paths[props.name]} />
  </svg>
)
