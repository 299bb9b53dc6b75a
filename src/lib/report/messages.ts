/** What the worker that writes a report says to the page. */
export type ReportMessage =
	| { readonly kind: 'progress'; readonly drawn: number; readonly of: number }
	| { readonly kind: 'done'; readonly bytes: Uint8Array<ArrayBuffer> }
	| { readonly kind: 'failed'; readonly reason: string };
