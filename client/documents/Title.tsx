import { shortTitle } from '../../shared/documents.ts'
import { t } from '../i18n.ts'

/** A text's title, said in the language of the text; that it has none is said in the reader's own. */
export const Title = (props: { of: { title: string; language: string } }) => (
  <bdi lang={props.of.title ? props.of.language : undefined}>
    {shortTitle(props.of.title) || t('workshop.untitled')}
  </bdi>
)
