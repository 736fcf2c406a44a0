/** Stands in every export: what a flag is and what it is not. */
export const REPORT_NOTE = 'A flag is a lead for review, not a finding of illegality.';
