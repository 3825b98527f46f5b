export const service = {
  closing: 'The service stops for a moment for maintenance. What you have written is saved.',
  closingUnsaved:
    'The service stops for a moment for maintenance. Keep this page open: everything is saved as soon as it is back.',
}
