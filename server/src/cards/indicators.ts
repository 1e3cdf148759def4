/** The indicators that a country's card shows, by their identifiers in the dataset. */
export const indicators = {
  spending: 'military_expenditure',
  spendingShare: 'military_expenditure_gdp',
  constantSpending: 'military_expenditure_constant',
  spendingChange: 'military_expenditure_change',
} as const;
