/** What the pages are read in, and what a text is written in: each has words of its own files in `i18n`. */
export type Language = 'it' | 'en'
