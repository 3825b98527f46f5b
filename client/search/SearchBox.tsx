import { useNavigate } from '@solidjs/router'
import { t } from '../i18n.ts'
import { SearchForm } from './SearchForm.tsx'
import { searching } from './create-search.ts'
import './search.css'

/** On one's own page: what is found stands on the page of the search. */
export const SearchBox = () => {
  const navigate = useNavigate()
  const look = () => {
    void searching.look()
    if (!searching.isMissing()) navigate('/cerca')
  }
  return (
    <section class="search-box" aria-labelledby="search">
      <h2 id="search">{t('search.title')}</h2>
      <SearchForm onLook={look} />
    </section>
  )
}
