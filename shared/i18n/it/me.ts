/** One's own page: how one is called, how one enters, where one is in, how one reads. */
export const mine = {
  title: 'Io',
  lead: 'Qui decidi come ti vedono gli altri e come entri. Puoi cambiare tutto quando vuoi.',
  open: '{{ name }}: apri la tua pagina',
  name: {
    title: 'Come mi chiamo',
    text: 'Se lo cambi, il nome nuovo compare dappertutto, anche accanto alle parole che hai già scritto.',
    save: 'Cambia il nome',
    saved: 'Fatto. Ora ti chiami {{ name }}.',
  },
  reading: {
    title: 'Lingua e lettura',
    language: 'Lingua',
    it: 'Italiano',
    en: 'English',
  },
}
