import { folded } from '../../../shared/text/folded.ts'

/** What `/` offers, in its order. */
export const slashNames = [
  'heading-1',
  'heading-2',
  'heading-3',
  'bullet',
  'number',
  'check',
  'quote',
  'paragraph',
  'part',
  'link',
  'strong',
  'em',
  'lineBreak',
] as const
export type SlashName = (typeof slashNames)[number]

/** Words people may type for each, whatever the language of the screen: typed, never shown. */
const synonyms: Record<SlashName, string> = {
  'heading-1': 'titolo 1,sezione,capitolo,intestazione,grande,heading 1,h1,section,chapter,title',
  'heading-2': 'titolo 2,sottotitolo,paragrafo titolato,intestazione,medio,heading 2,h2,subtitle,section',
  'heading-3': 'titolo 3,titoletto,intestazione,piccolo,heading 3,h3,small title',
  bullet: 'elenco puntato,punti,lista,pallini,trattini,list,bullets,points,dots',
  number: 'numeri,elenco numerato,lista numerata,passi,ordine,numbered list,numbers,ordered,steps',
  check: 'cose da fare,spunta,caselle,compiti,attività,lista,todo,to do,checklist,checkbox,tasks',
  quote: 'citazione,virgolette,frase di altri,quotation,quote,blockquote',
  paragraph: 'paragrafo,testo,normale,semplice,text,plain,paragraph',
  part: 'parte guidata,sezione,domanda,aggiungi,nuova parte,guided part,add a part,section',
  link: 'collegamento,indirizzo,pagina,sito,link,url,address',
  strong: 'grassetto,forte,evidenzia,bold,strong',
  em: 'corsivo,enfasi,italics,italic,emphasis',
  lineBreak: 'a capo,riga nuova,interruzione,line break,new line,break',
}

/** 0 is the name itself, 1 another word for it, 2 a word inside one of them; null when it does not answer. */
const nearness = (query: string, label: string, others: string): number | null => {
  const name = folded(label)
  const all = [name, ...others.split(',').map(folded)]
  if (name.startsWith(query)) return 0
  if (all.some((words) => words.startsWith(query))) return 1
  return all.some((words) => words.includes(` ${query}`)) ? 2 : null
}

/** The choices that a typed word may mean, the likeliest first; accents and capitals do not count. */
export const slashChoices = (typed: string, labelOf: (name: SlashName) => string): SlashName[] => {
  const query = folded(typed)
  if (query === '') return [...slashNames]
  const near = slashNames.flatMap((name) => {
    const rank = nearness(query, labelOf(name), synonyms[name])
    return rank === null ? [] : [{ name, rank }]
  })
  return near.sort((a, b) => a.rank - b.rank).map(({ name }) => name)
}
