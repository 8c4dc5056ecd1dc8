/**
 * The same questions to several engines over the same facts. An {@link vn.cancu.bench.compare.Engine} is loaded, opened and
 * asked; {@link vn.cancu.bench.compare.Measure} does so in a process of its own for each engine, {@link
 * vn.cancu.bench.compare.Report} sets the results beside one another. Nothing here but the engines that need it knows
 * Jena: peers live in builds of their own and use this package.
 */
package vn.cancu.bench.compare;
