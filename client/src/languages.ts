/** The languages that briefs are written in; as in `activationEvents`. */
export const languages = ['markdown', 'quarto', 'rmd'] as const;
