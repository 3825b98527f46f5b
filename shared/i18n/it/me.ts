/** One's own page: how one is called, how one enters, where one is in, how one reads. */
export const mine = {
  title: 'Io',
  lead: 'Qui decidi come ti vedono gli altri e come entri. Puoi cambiare tutto quando vuoi.',
  name: {
    title: 'Come mi chiamo',
    text: 'Se lo cambi, il nome nuovo compare dappertutto, anche accanto alle parole che hai già scritto.',
    save: 'Cambia il nome',
    saved: 'Fatto. Ora ti chiami {{ name }}.',
  },
  voices: {
    title: 'Da dove parlo',
    lead: 'Lo vede solo chi è nel tuo laboratorio. Puoi cambiarlo o toglierlo quando vuoi.',
    none: 'Quando sarai in un laboratorio, qui troverai da dove parli.',
    change: 'Cambia da dove parlo',
    since: 'Da quando vale?',
    keep: 'Cambia da oggi. Quello che ho già scritto resta com’è.',
    erase: 'Togli anche dal passato. Accanto a quello che ho già scritto non si vedrà più niente.',
    erased: 'Fatto. Di quello che avevi detto prima non resta traccia, nemmeno nelle copie qui.',
  },
  doors: {
    title: 'Come entro',
  },
  email: {
    title: 'La mia e-mail',
    text: 'Qui arrivano le sei cifre. Gli altri non la vedono.',
    change: 'Cambia e-mail',
    new: 'La nuova e-mail',
    keep: 'Tengo quella di prima',
    codeLead: 'Se {{ email }} è libera, sono arrivate sei cifre. Scrivile qui: così sappiamo che è tua.',
    done: 'Fatto. Da ora entri con il nuovo indirizzo. Se ne avevi un altro, lì abbiamo scritto che è cambiato.',
  },
  reading: {
    title: 'Lingua e lettura',
    language: 'Lingua',
    it: 'Italiano',
    en: 'English',
  },
}
