/** Element that says what is saved, wherever it was drawn; the sentence stands in its span. */
export const statusLineId = 'enregistrement'
