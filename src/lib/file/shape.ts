import * as z from 'zod/mini';
import { planFormat } from './format.ts';

// Without this zod would compile its checks with `new Function`, which the page's content security policy forbids.
z.config({ jitless: true });

const settings = z.record(z.string(), z.union([z.number(), z.string()]));
const name = z
	.string()
	.check(z.trim(), z.minLength(1, 'must not be empty'), z.maxLength(200, 'must have at most 200 characters'));
const id = z
	.string()
	.check(
		z.regex(/^[a-z0-9][a-z0-9-]*$/, 'must be made of small letters, digits and hyphens'),
		z.maxLength(60, 'must have at most 60 characters')
	);
const text = z.string().check(z.maxLength(10000, 'must have at most 10,000 characters'));
const whole = z.number().check(z.int('must be a whole number'));

/** The shape of a plan file, version 1. What its ids and numbers mean is checked in `read.ts`. */
export const planShape = z.object({
	format: z.literal(planFormat),
	version: z.literal(1),
	model: z.string(),
	title: name,
	customer: z._default(text, ''),
	author: z._default(text, ''),
	notes: z._default(text, ''),
	currency: z._default(
		z.string().check(z.regex(/^[A-Z]{3}$/, 'must be a currency code of three capital letters, such as USD')),
		'USD'
	),
	priceYear: z._default(whole.check(z.gte(1990), z.lte(2100)), 2026),
	horizon: z._default(
		whole.check(z.gte(1, 'must be from 1 to 10 years'), z.lte(10, 'must be from 1 to 10 years')),
		5
	),
	pinned: z.optional(id),
	seed: z._default(whole, 1),
	inputs: z._default(settings, {}),
	ranges: z._default(z.record(z.string(), z.object({ low: z.number(), high: z.number() })), {}),
	estate: z
		.array(z.object({ id, label: name, replacement: id, inputs: z._default(settings, {}) }))
		.check(
			z.minLength(1, 'must list at least one group of existing servers'),
			z.maxLength(12, 'must list at most 12 groups')
		),
	options: z
		.array(
			z.object({
				id,
				label: name,
				keepsEstate: z.optional(z.literal(true)),
				server: z.optional(id),
				chassis: z.optional(id),
				expansion: z.optional(id),
				cards: z._default(z.array(id), []),
				inputs: z._default(settings, {})
			})
		)
		.check(z.minLength(2, 'must list 2 to 6 options'), z.maxLength(6, 'must list 2 to 6 options')),
	licences: z._default(
		z.object({
			hypervisor: z._default(z.nullable(id), null),
			guests: z._default(z.array(id).check(z.maxLength(2, 'must name at most two guest editions')), []),
			density: z._default(z.nullable(id), null)
		}),
		{ hypervisor: null, guests: [], density: null }
	),
	rack: id,
	grid: id,
	exchangeRates: z._default(
		z.record(
			z.string(),
			z.object({
				rate: z.number().check(z.positive('must be above 0')),
				date: z.string(),
				source: z.string()
			})
		),
		{}
	),
	catalogue: z._default(
		z.array(z.object({ id, name, extends: id, source: name, numbers: z.record(z.string(), z.number()) })),
		[]
	)
});

/** A file of the right shape. */
export type PlanFile = z.infer<typeof planShape>;
