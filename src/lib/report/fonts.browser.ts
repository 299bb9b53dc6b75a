import sans400 from '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?url';
import sans600 from '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf?url';
import sans700 from '@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf?url';
import serif400 from '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf?url';
import serif600 from '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf?url';
import { faces, type Face, type Fonts } from './fonts.ts';

const addresses: Readonly<Record<Face, string>> = { sans400, sans600, sans700, serif400, serif600 };

/** Fetches the report's fonts from the site itself. */
export async function fetchFonts(): Promise<Fonts> {
	const fetched = await Promise.all(
		faces.map(async (face) => {
			const answer = await fetch(addresses[face]);
			if (!answer.ok)
				throw new Error(`A font of the report could not be fetched: it answered ${answer.status}.`);
			return [face, await answer.arrayBuffer()] as const;
		})
	);
	return Object.fromEntries(fetched) as Record<Face, ArrayBuffer>;
}
