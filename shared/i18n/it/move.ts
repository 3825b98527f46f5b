/** Moving lines and parts, and what is pasted. */
export const move = {
  up: 'Sposta su',
  down: 'Sposta giù',
  line: 'Sposta la riga',
  lineHere: 'Sposta questa riga: «{{ words }}»',
  part: 'Sposta la parte «{{ part }}»',
  above: 'Spostato sopra «{{ words }}».',
  below: 'Spostato sotto «{{ words }}».',
  aboveEmpty: 'Spostato sopra una riga vuota.',
  belowEmpty: 'Spostato sotto una riga vuota.',
  first: 'È già in cima.',
  last: 'È già in fondo.',
  title: 'Il titolo del testo resta in cima.',
  stuck: 'Qui non riesco a spostarlo. Prova a spostare le righe vicine.',
  picture: 'Immagini e file qui non entrano ancora. Le parole sì: incolla quelle.',
  empty: 'riga vuota',
  gaveWay: '{{ name }} ha spostato «{{ words }}» un attimo prima di te: resta dove è ora.',
  twice:
    'Anche {{ name }} ha spostato «{{ words }}», e intanto qui è cambiato: ora sta in due posti. Tieni quello che va bene a tutti.',
  someone: 'Qualcuno',
}
