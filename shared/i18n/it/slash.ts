/** The menu that opens where one types a slash. */
export const slash = {
  label: 'Che cosa metti qui?',
  opened: '{{ count }} scelte. Scegli con le frecce, poi Invio. Esc lascia la barra com’è.',
  nothing: 'Niente si chiama così: resta quello che hai scritto.',
}
