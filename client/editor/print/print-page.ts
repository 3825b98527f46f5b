/** Once what was open over the page is gone: the browser prints the page as it stands at that moment. */
export const printPage = (): void => {
  requestAnimationFrame(() => window.print())
}
