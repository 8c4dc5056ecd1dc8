/**
 * Asking: {@code Catalogue.get -> QueryRunner.run -> Answer -> AnswerWriter.write}.
 *
 * <ul>
 *   <li>{@link vn.cancu.query.Catalogue} has the questions of {@code queries/}; {@link vn.cancu.query.QueryRunner} puts in
 *       what was typed, found by {@link vn.cancu.query.DocumentFinder} and {@link vn.cancu.query.NameFinder}.
 *   <li>{@code IndexedQuestions} are those that are answered from the citation index, with the rows of their SPARQL.
 *   <li>{@link vn.cancu.query.SparqlRunner} runs anybody's SPARQL within {@link vn.cancu.query.QueryLimits}.
 *   <li>{@link vn.cancu.query.Tracer} follows a document's relations, {@link vn.cancu.query.TraceWriter} draws the tree.
 *   <li>{@link vn.cancu.query.Why} shows the quotes behind a statement.
 * </ul>
 *
 * An answer has for each IRI its label in both languages, looked up when it is read; queries ask for no labels.
 */
@NullMarked
package vn.cancu.query;

import org.jspecify.annotations.NullMarked;
