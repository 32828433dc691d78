/** How much is drawn: low for machines that draw by software, medium without the costly finish, high with everything. */
export type Quality = 'low' | 'medium' | 'high';
