/** The roles of a table said outright, because a row that is laid out as a grid is no row to some browsers. */
export const roles = {
	table: 'table',
	rowgroup: 'rowgroup',
	row: 'row',
	columnheader: 'columnheader',
	rowheader: 'rowheader',
	cell: 'cell'
} as const;
