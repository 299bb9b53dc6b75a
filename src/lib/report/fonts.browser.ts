import sans400 from '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?url';
import sans600 from '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf?url';
import sans700 from '@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf?url';
import serif400 from '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf?url';
import serif600 from '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf?url';
// The package names no font among its exports, so its file is named by its place.
import han from '../../../node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf?url';
import { faces, type Fonts, type TextFace } from './fonts.ts';

const addresses: Readonly<Record<TextFace, string>> = { sans400, sans600, sans700, serif400, serif600 };

/** Fetches the fonts that every report needs from the site itself. */
export async function fetchFonts(): Promise<Fonts> {
	const fetched = faces.map(async (face) => [face, await bytesOf(addresses[face])] as const);
	return Object.fromEntries(await Promise.all(fetched)) as Record<TextFace, ArrayBuffer>;
}

/** Fetches the large font for Chinese and Japanese, for reports that need it. */
export const fetchHan = (): Promise<ArrayBuffer> => bytesOf(han);

async function bytesOf(address: string): Promise<ArrayBuffer> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`A font of the report could not be fetched: it answered ${answer.status}.`);
	return answer.arrayBuffer();
}
