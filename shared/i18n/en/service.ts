export const service = {
  restored:
    'The text is back at an earlier copy. Your words are here. Those of others come back when they open their page again.',
  closing: 'The service stops for a moment for maintenance. What you have written is saved.',
  closingUnsaved:
    'The service stops for a moment for maintenance. Keep this page open: everything is saved as soon as it is back.',
}
