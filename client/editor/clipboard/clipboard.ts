import type { Slice } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import type { EditorProps, EditorView } from 'prosemirror-view'
import type { FlatBinding } from '../binding/binding.ts'
import type { LetterIds } from '../binding/carry.ts'
import { atRest } from '../../ui/later.tsx'
import { carryPasted } from './carried-ids.ts'
import { cleanHtml } from './clean-html.ts'
import { readOwnCopy, writeOwnCopy } from './own-copy.ts'
import type { OwnCopy } from './own-copy.ts'
import { pastedAs } from './pasted-parts.ts'
import { sliceOfText, textOfSlice } from './plain-text.ts'

/** How other programs write: it comes while the page is at rest, or with the first paste from one of them. */
let flatHtmlOf: ((html: string) => string) | undefined
const fetchForeign = atRest(async () => (flatHtmlOf = (await import('./foreign-html.ts')).flatHtmlOf))

type Around = {
  /** The text that is open: what is copied here and pasted elsewhere is not ours to name. */
  documentId: string
  binding: Pick<FlatBinding, 'idsBetween'>
  onTooLong(): void
  onPicture(): void
}

/** What fits in one frame of the wire, in UTF-16 units: accents and signs take up to three bytes each. */
const longestPaste = 300_000

/** More lines than this at once would hold the page for seconds. */
const mostLines = 3_000

/** HTML says the same with many more letters; past this it is not even read. */
const longestHtml = 12_000_000

const isTooLong = (data: DataTransfer): boolean => {
  const text = data.getData('text/plain')
  if (text.length > longestPaste || data.getData('text/html').length > longestHtml) return true
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines > mostLines
}

/** What one paste may take on the wire, in bytes, a little less than a frame: one that is larger would end the page. */
const heaviestPaste = 1_000_000

/** What a line and its look take at most, in bytes. */
const lineBytes = 64

const isTooLongSlice = ({ content }: Slice): boolean => {
  // Where a line begins and ends is no letter.
  if (content.size - 2 * content.childCount > longestPaste || content.childCount > mostLines) return true
  const sent: string[] = []
  content.descendants(({ text = '', marks }) => {
    // A mark is written where it begins and where it ends, with where its link leads.
    if (text) sent.push(text, JSON.stringify([marks, marks]))
  })
  return new Blob(sent).size + lineBytes * content.childCount > heaviestPaste
}

const hasPicture = (html: string): boolean => /<(img|picture|video)\b/i.test(html)

/** Pictures and files alone: words that come with a picture of themselves are words. */
const isPicture = (data: DataTransfer): boolean => {
  const html = data.getData('text/html')
  if (data.files.length > 0 && !html && !data.getData('text/plain')) return true
  return hasPicture(html) && flatHtmlOf?.(html) === ''
}

/** Copy, cut, paste and drop: words come in through the schema, go out as other programs like them, and stay whose they are. Source: binding/SPEC.md [B24]. */
export const makeClipboard = (around: Around) => {
  let incoming: OwnCopy | null = null
  let leaving: { slice: Slice; ids: LetterIds } | null = null
  /** Puts down again what came in before the page could read it; as plain words when it cannot be fetched. */
  const pasteAgain = (view: EditorView, html: string, text: string) => {
    fetchForeign().then(
      (flat) => {
        incoming = null
        if (hasPicture(html) && flat(html) === '') around.onPicture()
        else view.pasteHTML(html)
      },
      () => view.pasteText(text),
    )
  }
  /** Refuses what cannot come in, before a letter of it is read, and says why. */
  const look = (view: EditorView, event: Event, data: DataTransfer | null): boolean => {
    incoming = null
    if (!data || !view.editable) return false
    const refuse = isTooLong(data) ? around.onTooLong : isPicture(data) ? around.onPicture : null
    if (refuse) {
      event.preventDefault()
      refuse()
      return true
    }
    const html = data.getData('text/html')
    incoming = readOwnCopy(data, longestHtml)
    if (event.type !== 'paste' || !html || incoming || flatHtmlOf) return false
    event.preventDefault()
    pasteAgain(view, html, data.getData('text/plain'))
    return true
  }
  /** Once the editor has written what leaves: that is for our own pages, and every other program gets clean words. */
  const send = (data: DataTransfer | null): void => {
    if (data && leaving) {
      const { slice, ids } = leaving
      writeOwnCopy(data, { text: around.documentId, ids, html: data.getData('text/html') })
      data.setData('text/html', cleanHtml(slice))
    }
    leaving = null
  }
  const takes = (slice: Slice): boolean => {
    if (!isTooLongSlice(slice)) return false
    around.onTooLong()
    return true
  }
  const props: Partial<EditorProps> = {
    transformCopied: (slice, { state: { selection } }) => {
      leaving = { slice, ids: around.binding.idsBetween(selection.from, selection.to) }
      return slice
    },
    clipboardTextSerializer: textOfSlice,
    clipboardTextParser: sliceOfText,
    transformPastedHTML: (html) => incoming?.html ?? flatHtmlOf?.(html) ?? html,
    transformPasted: pastedAs,
    handlePaste: (_view, _event, slice) => takes(slice),
    handleDrop: (_view, _event, slice) => takes(slice),
  }
  return {
    props,
    events: {
      paste: (view: EditorView, event: ClipboardEvent) => look(view, event, event.clipboardData),
      drop: (view: EditorView, event: DragEvent) => look(view, event, event.dataTransfer),
    },
    /** The page on which all this happens; its own listeners come first. */
    serve({ dom }: EditorView): void {
      dom.addEventListener('copy', ({ clipboardData }) => send(clipboardData))
      dom.addEventListener('cut', ({ clipboardData }) => send(clipboardData))
      dom.addEventListener('dragstart', ({ dataTransfer }) => send(dataTransfer))
    },
    /** A change that a paste or a drop made says which letters it put down. */
    beforeDispatch(tr: Transaction): void {
      const from = tr.getMeta('uiEvent') as unknown
      const isPutDown = from === 'paste' || from === 'drop'
      if (isPutDown && incoming?.text === around.documentId) carryPasted(tr, incoming.ids)
    },
  }
}
