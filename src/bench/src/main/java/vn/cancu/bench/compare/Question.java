package vn.cancu.bench.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What is asked. The SPARQL of each is a resource, {@code questions/{file}.rq}; its rows are what every engine must give. */
public enum Question {
    /** Document, number and date of all that carry out the subject, directly or through others. */
    TRANSITIVE_IMPLEMENTERS("transitive implementers"),
    /** Document, number, date and quote of the subject's legal bases. */
    LEGAL_BASES("legal bases of a plan"),
    /** Section, agency, main role, partner and task of the subject. */
    RESPONSIBILITIES("responsibility matrix"),
    /** Year, province and number of documents that cite the subject. */
    CITING_BY_YEAR_AND_PROVINCE("citing by year and province"),
    /** The twenty agencies with most tasks to lead. */
    MOST_LEADS("agencies with most leads"),
    /** Documents whose title contains the subject, whatever its case. */
    TITLE_CONTAINS("title contains (scan)"),
    /** Provinces of which no office carries out the subject, directly or through others. */
    PROVINCES_WITHOUT_PLAN("provinces without a plan for X"),
    /** Laws that the subject rests on or carries out in the end, with their numbers. */
    CHAIN_TO_LAW("chain up to a law"),
    /** By year of the citing document: citations of documents that had been repealed before. */
    STALE_AT_DATE("repealed at the citing date, national"),
    /** Document, date and issuer of the number that is the subject. */
    LOOK_UP("look-up by number"),
    /** The twenty documents that are most often cited together with the subject. */
    CO_CITED("co-cited");

    private final String title;

    Question(String title) {
        this.title = title;
    }

    /** As it stands in the report. */
    public String title() {
        return title;
    }

    /** The plain SPARQL query, with the subject in its place. */
    public String sparql(String subject) {
        return query("plain", subject);
    }

    /** The SPARQL query as the catalogue would write it, where that differs; else the plain one. */
    public String rewrittenSparql(String subject) {
        return Question.class.getResource(path("rewritten")) == null ? sparql(subject) : query("rewritten", subject);
    }

    private String query(String kind, String subject) {
        try (InputStream in = Question.class.getResourceAsStream(path(kind))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("$subject", subject);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String path(String kind) {
        return "/questions/" + kind + "/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".rq";
    }
}
