import type { Controller } from '../../shared/controller.ts'
import { api, settle } from '../api.ts'

/** Who answers for the data of this instance, or nobody yet. */
export const openController = () => settle(api.controller.$get())
export const nameController = (json: Controller) => settle(api.controller.$put({ json }))
