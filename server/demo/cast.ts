import type { Door } from '../../shared/demo.ts'
import type { OrganisationKind, Region } from '../../shared/organisations.ts'
import type { Knowledge } from '../../shared/voices.ts'

type Role = { name: string; voice: readonly Knowledge[]; of?: readonly Of[] }

/** No such organisation exists, either. */
export const organisations = {
  bottega: { name: 'La bottega delle parole', kind: 'association', region: 'Umbria' },
  centro: { name: 'Centro di salute mentale Acquaviva', kind: 'department', region: 'Umbria' },
  familiari: { name: 'Familiari in cammino', kind: 'association', region: 'Toscana' },
  mani: { name: 'Cooperativa Quattro mani', kind: 'cooperative', region: 'Umbria' },
  scuola: { name: 'Scuola di ripresa', kind: 'college', region: 'Marche' },
} as const satisfies Record<string, { name: string; kind: OrganisationKind; region: Region }>
type Of = keyof typeof organisations

/** Fourteen people who do not exist, in order of joining. */
export const cast = {
  marta: { name: 'Marta Bellini', voice: ['lived'], of: ['bottega', 'scuola'] },
  giulio: { name: 'Giulio Ferri', voice: ['professional'], of: ['centro'] },
  anna: { name: 'Anna Costa', voice: ['family'], of: ['familiari'] },
  sami: { name: 'Sami Haddad', voice: ['citizen'], of: ['mani'] },
  lucia: { name: 'Lucia Neri', voice: ['lived'] },
  elisa: { name: 'Elisa Monti', voice: ['professional'], of: ['centro', 'scuola'] },
  omar: { name: 'Omar Riva', voice: ['lived'] },
  piero: { name: 'Piero Lodi', voice: ['family'] },
  rita: { name: 'Rita Sala', voice: ['professional'] },
  teresa: { name: 'Teresa Galli', voice: ['lived', 'family'] },
  ines: { name: 'Ines Moretti', voice: ['family', 'citizen'], of: ['familiari'] },
  franco: { name: 'Franco Vitale', voice: ['lived', 'professional'] },
  davide: { name: 'Davide Conti', voice: ['undeclared'] },
  chiara: { name: 'Chiara Fontana', voice: ['undeclared'] },
} as const satisfies Record<Door, Role> & Record<string, Role>

export type Who = keyof typeof cast

export const isWho = (name: string): name is Who => Object.hasOwn(cast, name)

export const roles = Object.entries(cast) as [Who, Role][]

/** The order of joining, which nobody else ever gets. */
export const numberOf = (who: Who): number => roles.findIndex(([name]) => name === who)

export const workshop = {
  name: 'Accogliere insieme chi arriva',
  purpose:
    'Scriviamo come una persona esperta può accogliere chi entra per la prima volta in un Centro. Persone e testi di questo laboratorio sono inventati.',
}
