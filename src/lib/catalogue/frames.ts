/**
 * Watts of chassis frames that blades are judged with, so that blades + frame give what was measured. Only the Synergy
 * frame was ever separated from its blades; the others are estimates.
 */
export const frameWatts = {
	synergy: { idle: 186.7, full: 116.2 },
	c7000: { idle: 200, full: 200 },
	m1000e: { idle: 150, full: 150 },
	flex: { idle: 180, full: 180 }
} as const;
