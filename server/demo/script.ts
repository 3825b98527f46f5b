import type { DocumentKind } from '../../shared/documents.ts'
import type { Who } from './cast.ts'

/**
 * What a person does in a text; places are named by the words that stand there, once. A line may begin with `# ` (heading),
 * `- ` (list), `1. ` (numbered list) or `> ` (quote); otherwise it is a paragraph. In the files of `texts/` each act is its
 * first key, then its words, one per line and two blanks in.
 */
export type Act =
  | { open: string }
  | { write: string; lines: readonly string[] }
  | { before: string; line: string }
  | { after: string; add: string }
  | { replace: string; by: string }
  | { remove: string }
  | { restore: string }
  | { split: string }
  | { join: string }
  | { turn: string; into: string }
  | { move: string; behind: string }
  | { strong: string }

/** One sitting of one person: how many days ago, at what time. */
export type Session = { who: Who; ago: number; at: string; acts: readonly Act[] }

/** A text as it came about, oldest first. */
export type Script = { kind: DocumentKind; title: string; sessions: readonly Session[] }
