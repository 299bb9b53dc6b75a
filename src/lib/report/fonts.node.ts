import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { faces, type Fonts, type TextFace } from './fonts.ts';

const files: Readonly<Record<TextFace, string>> = {
	sans400: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
	sans600: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
	sans700: '@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf',
	serif400: '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
	serif600: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'
};

/** Reads the report's fonts from the installed packages; the one for Chinese and Japanese only if it is needed. */
export async function readFonts(needsHan: boolean): Promise<Fonts> {
	const { resolve } = createRequire(import.meta.url);
	const read = await Promise.all(
		faces.map(async (face) => [face, await bytesOf(resolve(files[face]))] as const)
	);
	const fonts = Object.fromEntries(read) as Record<TextFace, ArrayBuffer>;
	if (!needsHan) return fonts;
	// The package names no font among its exports: the file stands beside its entry.
	const font = join(resolve('@embedpdf/fonts-sc'), '../../fonts/NotoSansHans-Regular.otf');
	return { ...fonts, han: await bytesOf(font) };
}

async function bytesOf(file: string): Promise<ArrayBuffer> {
	const bytes = await readFile(file);
	return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}
