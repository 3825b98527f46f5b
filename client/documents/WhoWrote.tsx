import { For } from 'solid-js'
import { knowledgeKinds, type Knowledge } from '../../shared/voices.ts'
import { language, t } from '../i18n.ts'
import { Shape } from '../ui/Shape.tsx'
import { kindsInOrder } from '../voices/kinds-in-order.ts'

const said = knowledgeKinds.filter((kind) => kind !== 'undeclared')

/** The kinds of knowledge in a text: filled where they have written, outlined where not yet; the words say the same. */
export const WhoWrote = (props: { wrote: readonly Knowledge[] }) => {
  const shown = () => kindsInOrder(props.wrote.includes('undeclared') ? knowledgeKinds : said)
  return (
    <figure class="who-wrote">
      <span class="shapes">
        <For each={shown()}>{(kind) => <Shape of={kind} filled={props.wrote.includes(kind)} />}</For>
      </span>
      <figcaption class="note">{wordsFor(props.wrote)}</figcaption>
    </figure>
  )
}

const wordsFor = (wrote: readonly Knowledge[]): string => {
  const missing = kindsInOrder(said.filter((kind) => !wrote.includes(kind)))
  const kinds = missing.map((kind) => t(`knowledge.many.${kind}`).toLocaleLowerCase(language())).join(', ')
  if (wrote.length === 0) return t('texts.waitsForWords')
  if (missing.length === 0) return t('texts.allWrote')
  return t(missing.length === 1 ? 'texts.oneMissing' : 'texts.someMissing', { kinds })
}
