import { expect, test } from 'vitest';
import { lightTokens, printed, resolve } from './tokens.ts';

const css = `
	/* :root { --c-ink: #000000; } in a comment is not read */
	:root {
		--c-paper: #ffffff; /* the page */
		--c-ink: #14191e;
		--o-1: #13304e;
		--o-1-t: var(--o-1);
		--ruled-out: 0.5;
	}
	[data-theme='dark'] { --c-paper: #14181c; --c-ink: #edf1f4; }
	@media screen { :root:not([data-theme]) { --c-ink: #edf1f4; } }
`;
const tokens = lightTokens(css);

test('paper takes the light theme, whatever stands after it', () => {
	expect(tokens.get('--c-ink')).toBe('#14191e');
	expect(tokens.get('--c-paper')).toBe('#ffffff');
	expect(tokens.size).toBe(5);
});

test('a token that names another is followed; what is no token stays', () => {
	expect(resolve(tokens, 'var(--o-1-t)')).toBe('#13304e');
	expect(resolve(tokens, '0.4')).toBe('0.4');
	expect(() => resolve(tokens, 'var(--c-none)')).toThrow('There is no token --c-none.');
});

test('a pale mark is a tint on paper: half of #14191e on white is #8a8c8f', () => {
	// (20 + 255) / 2 = 137.5, (25 + 255) / 2 = 140, (30 + 255) / 2 = 142.5, rounded up.
	expect(printed(tokens, 'var(--c-ink)', 0.5)).toBe('#8a8c8f');
	expect(printed(tokens, '#abc')).toBe('#aabbcc');
});

test('a colour that cannot be printed is said', () => {
	expect(() => printed(tokens, 'rgb(1 2 3)')).toThrow('rgb(1 2 3) is not a colour');
	expect(() => lightTokens('body { color: red }')).toThrow('no :root block');
});
