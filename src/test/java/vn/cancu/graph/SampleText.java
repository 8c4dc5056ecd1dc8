package vn.cancu.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cancu.citation.Citation;
import vn.cancu.citation.DocumentDescription;
import vn.cancu.citation.DocumentIdentity;
import vn.cancu.citation.Form;
import vn.cancu.citation.Match;
import vn.cancu.citation.Mention;
import vn.cancu.citation.Role;
import vn.cancu.citation.Standing;
import vn.cancu.extraction.Extraction;
import vn.cancu.responsibility.Responsibility;
import vn.cancu.text.PartialDate;
import vn.cancu.text.Quote;
import vn.cancu.text.SourceDocument;
import vn.cancu.text.SourceKind;
import vn.cancu.text.Span;
import vn.cancu.text.Stated;

/** A text with what a reader of it would find, put down by hand: each quote is looked up in the text. */
final class SampleText {
    private final String file;
    private final SourceKind kind;
    private final String text;
    private final List<Citation> citations = new ArrayList<>();
    private final List<Responsibility> responsibilities = new ArrayList<>();
    private DocumentDescription document;

    SampleText(String file, SourceKind kind, String text) {
        this.file = file;
        this.kind = kind;
        this.text = text;
        this.document = new DocumentDescription(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** The quote of a passage that stands in the text exactly once. */
    Quote quote(String passage) {
        int start = text.indexOf(passage);
        if (start < 0 || text.indexOf(passage, start + 1) >= 0) {
            throw new IllegalArgumentException("not once in " + file + ": " + passage);
        }
        return Quote.of(text, new Span(start, start + passage.length()));
    }

    Stated<String> stated(String passage) {
        return new Stated<>(passage, quote(passage));
    }

    <T> Stated<T> stated(T value, String passage) {
        return new Stated<>(value, quote(passage));
    }

    SampleText document(DocumentDescription description) {
        document = description;
        return this;
    }

    /** Adds a citation; the index of the next one is {@link #next}. */
    SampleText cites(MentionOf mention, Role role, boolean inverse, Standing standing, int nestedIn, Match match) {
        citations.add(new Citation(
                mention.in(this),
                role,
                inverse,
                standing,
                "I.1",
                nestedIn < 0 ? OptionalInt.empty() : OptionalInt.of(nestedIn),
                match));
        return this;
    }

    SampleText states(MentionOf mention, Role role, Match match) {
        return cites(mention, role, false, Standing.STATED, -1, match);
    }

    SampleText reports(MentionOf mention, Role role, Match match) {
        return cites(mention, role, false, Standing.REPORTED, -1, match);
    }

    int next() {
        return citations.size();
    }

    SampleText assigns(Responsibility responsibility) {
        responsibilities.add(responsibility);
        return this;
    }

    Extraction extraction() {
        return new Extraction(
                new SourceDocument(file, sha256(text), text, List.of()),
                kind,
                document,
                citations,
                responsibilities,
                List.of());
    }

    static Match resolved(DocumentIdentity identity) {
        return new Match.Resolved(identity);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands at a mention; empty where it is not stated. */
    record MentionOf(String passage, Form form, String type, String number, String date, String issuer, String title) {

        static MentionOf numbered(
                String passage, String type, String number, String date, String issuer, String title) {
            return new MentionOf(passage, Form.NUMBERED, type, number, date, issuer, title);
        }

        static MentionOf named(String passage, Form form, String type, String title) {
            return new MentionOf(passage, form, type, "", "", "", title);
        }

        private Mention in(SampleText sample) {
            Quote quote = sample.quote(passage);
            int start = quote.span().start() + passage.indexOf(number);
            return new Mention(
                    quote,
                    form,
                    type,
                    number.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Mention.Numeral(number, new Span(start, start + number.length()))),
                    date.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(date)),
                    issuer.isEmpty() ? Optional.empty() : Optional.of(issuer),
                    title.isEmpty() ? Optional.empty() : Optional.of(sample.stated(title)),
                    Optional.empty());
        }
    }
}
