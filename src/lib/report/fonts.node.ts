import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { faces, type Face, type Fonts } from './fonts.ts';

const files: Readonly<Record<Face, string>> = {
	sans400: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
	sans600: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
	sans700: '@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf',
	serif400: '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
	serif600: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'
};

/** Reads the report's fonts from the installed packages. */
export async function readFonts(): Promise<Fonts> {
	const { resolve } = createRequire(import.meta.url);
	const read = await Promise.all(
		faces.map(async (face) => {
			const bytes = await readFile(resolve(files[face]));
			return [face, bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)] as const;
		})
	);
	return Object.fromEntries(read) as Record<Face, ArrayBuffer>;
}
