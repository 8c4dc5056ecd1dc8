package vn.cancu.extraction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cancu.citation.Citation;
import vn.cancu.citation.CitationExtractor;
import vn.cancu.citation.DocumentDescription;
import vn.cancu.citation.Lexicon;
import vn.cancu.citation.Mention;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.diagnostic.Location;
import vn.cancu.responsibility.Responsibility;
import vn.cancu.responsibility.ResponsibilityFinder;
import vn.cancu.text.Block;
import vn.cancu.text.BlockReader;
import vn.cancu.text.NormalizedText;
import vn.cancu.text.Quote;
import vn.cancu.text.SourceDocument;
import vn.cancu.text.Span;
import vn.cancu.text.Stated;

/**
 * Reads all that a source says. Words are matched on the text in normal form; every span and quote handed on is in the
 * source's own text. Immutable: one extractor serves all threads.
 */
public final class Extractor {
    private final Lexicon lexicon;
    private final ResponsibilityFinder responsibilities;

    /** @param lexicon that has read no text yet: the words of assignments are added to its own */
    public Extractor(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.responsibilities = ResponsibilityFinder.of(lexicon);
    }

    /** All that {@code source} says; finding nothing is an answer, not an error. */
    public Extraction extract(SourceDocument source) {
        NormalizedText normal = NormalizedText.of(source.text());
        boolean same = normal.text().equals(source.text());
        List<Block> blocks = same ? source.blocks() : BlockReader.read(normal.text());
        CitationExtractor.Result read = CitationExtractor.extract(lexicon, source.file(), normal.text(), blocks);
        Extraction extraction = new Extraction(
                source,
                read.kind(),
                read.document(),
                read.citations(),
                responsibilities.find(normal.text(), blocks, read),
                read.diagnostics());
        return remarked(same ? extraction : new Original(source, normal).of(extraction));
    }

    /** With what is to be said of how the file was read, before what its text says. */
    private static Extraction remarked(Extraction e) {
        List<Diagnostic> reading = e.source().reading().diagnostics();
        return reading.isEmpty()
                ? e
                : new Extraction(
                        e.source(),
                        e.kind(),
                        e.document(),
                        e.citations(),
                        e.responsibilities(),
                        Stream.concat(reading.stream(), e.diagnostics().stream())
                                .toList());
    }

    /** Takes spans and quotes from the normal form back to the source's text. */
    private record Original(SourceDocument source, NormalizedText normal) {

        Extraction of(Extraction e) {
            return new Extraction(
                    e.source(),
                    e.kind(),
                    of(e.document()),
                    e.citations().stream().map(this::of).toList(),
                    e.responsibilities().stream().map(this::of).toList(),
                    e.diagnostics().stream().map(this::of).toList());
        }

        private DocumentDescription of(DocumentDescription d) {
            return new DocumentDescription(
                    of(d.type()),
                    of(d.number()),
                    of(d.issueDate()),
                    of(d.issuer()),
                    d.province(),
                    of(d.title()),
                    of(d.signer()),
                    of(d.capacity()),
                    of(d.period()),
                    d.recipients().stream()
                            .map(r -> new Stated<>(r.value(), of(r.quote())))
                            .toList(),
                    d.identity(),
                    d.territory());
        }

        private <T> Optional<Stated<T>> of(Optional<Stated<T>> stated) {
            return stated.map(s -> new Stated<>(s.value(), of(s.quote())));
        }

        private Quote of(Quote quote) {
            return Quote.of(source.text(), normal.original(quote.span()));
        }

        private Citation of(Citation c) {
            Mention m = c.mention();
            Mention mention = new Mention(
                    of(m.quote()),
                    m.form(),
                    m.type(),
                    m.number().map(n -> new Mention.Numeral(n.text(), normal.original(n.span()))),
                    m.issueDate(),
                    m.issuer(),
                    of(m.title()),
                    m.provision());
            return new Citation(
                    mention, c.role(), c.inverse(), c.standing(), c.section(), c.nestedIn(), c.amends(), c.match());
        }

        private Responsibility of(Responsibility r) {
            return new Responsibility(
                    of(r.quote()),
                    r.section(),
                    r.agencies(),
                    r.agencyStated(),
                    r.roles(),
                    r.partners(),
                    r.otherParties(),
                    r.modality(),
                    r.deadline(),
                    r.deadlineDate(),
                    r.deadlinePeriod(),
                    r.cited(),
                    r.about());
        }

        private Diagnostic of(Diagnostic d) {
            if (d.location().start() < 0) {
                return d;
            }
            Span span =
                    normal.original(new Span(d.location().start(), d.location().end()));
            Location location = Location.of(d.location().file(), source.text(), span.start(), span.end());
            return new Diagnostic(d.severity(), d.code(), location, d.arguments());
        }
    }
}
